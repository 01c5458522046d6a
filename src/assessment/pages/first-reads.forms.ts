import { ArrayNotEmpty, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried, Several } from '../../platform/web/index.js';
import { disciplines, type Discipline } from '../../kernel/disciplines.js';
import { longestOpeningReason, longestRead } from '../rules/first-reads.js';

const atMost = (n: number) => ({ message: `Write at most ${n.toLocaleString('en-US')} characters` });

export class AskForReadsForm {
  @Several() @ArrayNotEmpty({ message: 'Choose the disciplines to ask' }) @IsIn(disciplines, { each: true, message: 'Choose among the disciplines on the team' }) asked!: Discipline[];
}

/** Names that begin with "sealed" are kept nowhere when a form was not taken. */
export class FirstReadForm {
  @Matches(/\S/, { message: 'Choose the level that you would set today' }) sealedLevel!: string;
  @Several() @IsString({ each: true }) sealedFacts!: string[];
  @Narrative() @Matches(/\S/, { message: 'Write why, and what you are unsure of' }) @MaxLength(longestRead, atMost(longestRead)) sealedRationale!: string;
}

export class OpenReadsForm {
  @Narrative() @Matches(/\S/, { message: 'Write why they are opened before all are in' }) @MaxLength(longestOpeningReason, atMost(longestOpeningReason)) reason!: string;
}

export class EndReadsForm {
  @Narrative() @Matches(/\S/, { message: 'Write what was tried, and why these reads can never be opened' }) @MaxLength(longestOpeningReason, atMost(longestOpeningReason)) reason!: string;
}

/** A button alone. */
export class WithdrawReadForm {
  @Carried() @IsOptional() @IsString() withdraw?: string;
}
