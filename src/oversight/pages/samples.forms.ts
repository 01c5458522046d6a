import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Several } from '../../platform/web/index.js';
import { frameStates, longestPurpose, shortestPurpose, type FrameState } from '../rules/new-sample.js';

const purpose = { message: `Write what this audit is for, in at least ${shortestPurpose} characters` };
const day = (message: string) => ({ message });

export class NewSampleForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose an auditor from the list' }) auditor!: string;
  @IsString() @MaxLength(longestPurpose, { message: `Use at most ${longestPurpose.toLocaleString('en-US')} characters` }) @MinLength(shortestPurpose, purpose) @Matches(/\S[\s\S]*\S/, purpose) purpose!: string;
  @Several() @Matches(/^[a-z2-7]{26}$/, { each: true, message: 'Choose from the schools listed' }) schools!: string[];
  @IsOptional() @IsString() @Matches(/^(\d{4}-\d\d-\d\d)?$/, day('Enter a day, or leave this empty')) from?: string;
  @IsOptional() @IsString() @Matches(/^(\d{4}-\d\d-\d\d)?$/, day('Enter a day, or leave this empty')) to?: string;
  @IsIn(Object.keys(frameStates), { message: 'Choose which cases may be drawn' }) state!: FrameState;
  @IsString() @Matches(/^[1-9]\d{0,2}$/, { message: 'Enter how many cases, as a number' }) size!: string;
  @IsOptional() @IsString() @MaxLength(100, { message: 'Use at most 100 characters' }) @Matches(/^([A-Za-z0-9._-]*)$/, { message: 'Use letters, digits, dots and hyphens, or leave this empty' }) seed?: string;
  @IsString() @Matches(/^\d{4}-\d\d-\d\d$/, day('Enter the last day of the audit')) until!: string;
}

/** A button that asks nothing. */
export class EndingForm {
  @IsOptional() @IsString() nothing?: string;
}
