import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestLine, longestSaid, methods, recordChecks, results } from '../rules/notice-attempt.js';
import { longestReason, withholdingReasons } from '../rules/notice-withholding.js';

const oneOf = (choices: object): string[] => Object.keys(choices);
const lineTooLong = { message: `This answer holds at most ${longestLine} characters. Shorten it` };
const tooLong = { message: `This text holds at most ${longestSaid.toLocaleString('en-US')} characters. Shorten it, or write a note` };
const reasonTooLong = { message: `A reason holds at most ${longestReason.toLocaleString('en-US')} characters. Shorten it` };

/** One form for every recipient: what a recipient is not asked for is not kept (rules/notice-attempt). */
export class AttemptForm {
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @IsString({ message: 'Choose who made the attempt' }) madeBy!: string;
  @IsIn(oneOf(methods), { message: 'Choose how it was tried' }) method!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, lineTooLong) interpreter?: string;
  @IsIn(oneOf(results), { message: 'Choose what came of it' }) result!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, lineTooLong) reached?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSaid, tooLong) said?: string;
  @IsOptional() @IsIn(['yes', 'no'], { message: 'Choose “Yes” or “No”' }) namesSubject?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSaid, tooLong) namesBasis?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, lineTooLong) usedText?: string;
  @IsOptional() @IsIn(oneOf(recordChecks), { message: 'Choose one of the answers' }) recordCheck?: string;
}

export class WithholdingForm {
  @IsIn(oneOf(withholdingReasons), { message: 'Choose a reason' }) reasonKind!: keyof typeof withholdingReasons;
  @Narrative() @IsString({ message: 'Write the reason' }) @MaxLength(longestReason, reasonTooLong) reason!: string;
}

export class DecisionForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether you agree' }) approves!: 'yes' | 'no';
  @Narrative() @IsString({ message: 'Say why' }) @MaxLength(longestReason, reasonTooLong) reason!: string;
}
