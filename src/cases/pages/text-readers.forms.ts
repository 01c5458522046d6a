import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestReason, shortestReason, textClasses, type TextClass } from '../rules/text-classes.js';
import { Narrative } from './narrative.js';

const why = { message: `Write why, in at least ${shortestReason} characters` };

export class TextClassForm {
  @IsIn(textClasses, { message: 'Choose who may read it' }) recordClass!: TextClass;
  @Narrative() @IsString() @MaxLength(longestReason, { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` }) @MinLength(shortestReason, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}

export class TextShareForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose a counselor or a psychologist of the team' }) colleague!: string;
}

/** Ending that a colleague reads a text asks nothing: the button says it. */
export class TextShareEndForm {
  @IsOptional() @IsString() nothing?: string;
}
