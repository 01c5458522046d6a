import { IsIn, IsNotEmpty, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { legalGrounds, longestReason, longestRecipient, shortestReason, type LegalGround } from '../rules/identity-release.js';

const why = { message: `Write the reason, in at least ${shortestReason} characters` };
const tooLong = { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` };
const line = { message: `Use at most ${longestRecipient} characters` };
const mark = /\S[\s\S]*\S/;

export class NewIdentityRequestForm {
  @Narrative() @IsString() @MaxLength(longestRecipient, line) @Matches(/\S/, { message: 'Write who is to get the identity: a court, an agency, a person' }) recipient!: string;
  @IsIn(Object.keys(legalGrounds), { message: 'Choose the legal ground' }) ground!: LegalGround;
  @IsString() @MaxLength(longestRecipient, line) @Matches(/\S/, { message: 'Write the number or date of the paper that asks for it' }) reference!: string;
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(mark, why) reason!: string;
}

export class IdentityDecisionForm {
  @IsIn(['approve', 'decline'], { message: 'Choose whether you approve or decline' }) decision!: 'approve' | 'decline';
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(mark, why) reason!: string;
  @IsString() @IsNotEmpty({ message: 'Enter your own password' }) @MaxLength(1000, { message: 'Enter your own password' }) password!: string;
}
