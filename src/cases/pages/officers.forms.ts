import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestPurpose, shortestPurpose } from '../rules/officers.js';
import { Narrative } from './narrative.js';

const aDay = /^\d{4}-\d{2}-\d{2}$/;

export class OfficerForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose an officer' }) officer!: string;
  @Narrative() @IsString() @MinLength(shortestPurpose, { message: `Write for what purpose the officer joins this case, in at least ${shortestPurpose} characters` }) @MaxLength(longestPurpose, { message: `Use at most ${longestPurpose.toLocaleString('en-US')} characters` }) purpose!: string;
  @IsString() @Matches(aDay, { message: 'Enter the last day on the team' }) until!: string;
}

export class HistoryCheckForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose who checked' }) checkedBy!: string;
  @IsString() @Matches(aDay, { message: 'Enter the day of the check' }) checkedOn!: string;
  @IsIn(['yes', 'no'], { message: 'Say whether it matters for this case' }) relevant!: 'yes' | 'no';
}
