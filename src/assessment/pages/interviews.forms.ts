import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative, textClasses, type TextClass } from '../../cases/index.js';
import { longestLine } from '../rules/answers.js';
import { guardianToldChoices, interviewParts, recordedChoices } from '../rules/interviews.js';

/** Characters of what was said, and of what was noticed. */
export const longestStatement = 20_000;
const tooLong = { message: `Use at most ${longestLine} characters here` };
const muchTooLong = { message: `Use at most ${longestStatement.toLocaleString('en-US')} characters here. Put the rest in a note` };

export class InterviewForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write who was interviewed' }) @MaxLength(longestLine, tooLong) person!: string;
  @IsIn(interviewParts, { message: 'Choose the part this person has in the case' }) part!: (typeof interviewParts)[number];
  @IsString() @Matches(/\S/, { message: 'Choose who led the interview' }) @MaxLength(26, tooLong) interviewer!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) othersPresent?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write the language in which you spoke' }) @MaxLength(longestLine, tooLong) language!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) interpreter?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write where you spoke' }) @MaxLength(longestLine, tooLong) place!: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @IsOptional() @IsString() endedTime?: string;
  @IsIn(recordedChoices, { message: 'Say whether it was recorded' }) recorded!: (typeof recordedChoices)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) recording?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestStatement, muchTooLong) quotes?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestStatement, muchTooLong) impressions?: string;
  @IsIn(guardianToldChoices, { message: 'Say whether the guardian was told' }) guardianTold!: (typeof guardianToldChoices)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) guardianToldDetail?: string;
  @IsOptional() @IsIn(textClasses, { message: 'Choose who may read this' }) recordClass?: TextClass;
}
