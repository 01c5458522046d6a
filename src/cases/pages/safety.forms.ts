import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { longestMeasure } from '../rules/safety-measures.js';
import { belongings, longestSafetyAnswer, releases, searches, targetStates, urgencies, type SafetyRecord } from '../rules/safety-record.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `An answer holds at most ${longestSafetyAnswer.toLocaleString('en-US')} characters. Shorten it, or write a note` };
const measureTooLong = { message: `A measure holds at most ${longestMeasure} characters. Shorten it` };
const oneOf = (choices: object): string[] => Object.keys(choices);

export class SafetyForm {
  @IsIn(oneOf(urgencies), { message: 'Choose how urgent it is' }) urgency!: SafetyRecord['urgency'];
  @Narrative() @IsString({ message: 'Say where the person is' }) @Matches(/\S/, { message: 'Say where the person is' }) @MaxLength(longestSafetyAnswer, tooLong) whereabouts!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSafetyAnswer, tooLong) supervisor?: string;
  @IsIn(oneOf(releases), { message: 'Choose whether they were released, and to whom' }) release!: SafetyRecord['release'];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSafetyAnswer, tooLong) releasedTo?: string;
  @IsOptional() @IsString() releasedOn?: string;
  @IsOptional() @Matches(/^$|^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Enter a time such as 2:30 PM, or leave it empty' }) releasedAt?: string;
  @IsIn(oneOf(belongings), { message: 'Choose where their belongings are' }) belongings!: SafetyRecord['belongings'];
  @IsIn(oneOf(searches), { message: 'Choose whether anything was searched' }) search!: SafetyRecord['search'];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSafetyAnswer, tooLong) searchedBy?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSafetyAnswer, tooLong) searchGround?: string;
  @IsIn(oneOf(targetStates), { message: 'Choose whether the targets are safe' }) targets!: SafetyRecord['targets'];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestSafetyAnswer, tooLong) targetsHow?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
}

/** The first form also takes measures; their rows are looked at together in rules/safety-measures. */
export class NewSafetyForm extends SafetyForm {
  @Narrative() @IsOptional() @IsString() @MaxLength(longestMeasure, measureTooLong) measure1What?: string;
  @IsOptional() @IsString() measure1Owner?: string;
  @IsOptional() @IsString() measure1EndsOn?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestMeasure, measureTooLong) measure2What?: string;
  @IsOptional() @IsString() measure2Owner?: string;
  @IsOptional() @IsString() measure2EndsOn?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestMeasure, measureTooLong) measure3What?: string;
  @IsOptional() @IsString() measure3Owner?: string;
  @IsOptional() @IsString() measure3EndsOn?: string;
}
