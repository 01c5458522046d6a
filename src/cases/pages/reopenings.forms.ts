import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestClosingText, shortestClosingText } from '../rules/closing.js';
import { informationDecisions, type InformationDecision } from '../rules/reopening.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `Use at most ${longestClosingText.toLocaleString('en-US')} characters` };
const what = { message: `Write what was learned, in at least ${shortestClosingText} characters` };
const why = { message: `Write why, in at least ${shortestClosingText} characters` };

export class NewInformationForm {
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, what) @Matches(/\S[\s\S]*\S/, what) what!: string;
  @IsIn(informationDecisions, { message: 'Choose whether this reopens the case' }) decision!: InformationDecision;
  @Narrative() @IsString() @MaxLength(longestClosingText, tooLong) @MinLength(shortestClosingText, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}
