import { IsIn, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestReason, shortestReason } from '../rules/recusal.js';
import { longestOrder, restrictionBases, type RestrictionBasis } from '../rules/restrictions.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` };
const why = { message: `Write why, in at least ${shortestReason} characters` };

export class RestrictionReasonForm {
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}

export class NewRestrictionForm extends RestrictionReasonForm {
  @IsIn(restrictionBases, { message: 'Choose on what it rests' }) basis!: RestrictionBasis;
  @IsString() @Matches(/\S/, { message: 'Enter the number or date of the order, letter or law' }) @MaxLength(longestOrder, { message: `Use at most ${longestOrder} characters` }) orderReference!: string;
}

/** Agreeing asks who is there: what is sealed or opened again rests on it. */
export class AgreementForm {
  @IsString() @IsNotEmpty({ message: 'Enter your own password' }) @MaxLength(1000, { message: 'Enter your own password' }) password!: string;
}
