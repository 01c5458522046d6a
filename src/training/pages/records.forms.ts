import { IsNumberString, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { isLocalDate } from '../../kernel/local-date.js';
import { Carried, type Problem } from '../../platform/web/index.js';
import type { NewTrainingRecord } from '../commands/record-training.js';
import { hoursTyped, minutesIn } from '../rules/course-length.js';
import { longestEvidence, longestProvider, shortestEvidence } from '../rules/new-record.js';

const evidenceAsked = { message: `Write what proves it and where it is kept, in at least ${shortestEvidence} characters` };

export class NewRecordForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose a course' }) course!: string;
  @IsString() @Matches(/\S/, { message: 'Enter who gave the course' }) @MaxLength(longestProvider, { message: `Use at most ${longestProvider} characters` }) provider!: string;
  @IsOptional() @IsString() @Matches(hoursTyped, { message: 'Enter hours such as 6 or 1.5, or leave this empty' }) hours?: string;
  @IsString() @Matches(/\S/, { message: 'Enter the day the course was completed' }) completedOn!: string;
  @IsOptional() @IsString() expiresOn?: string;
  @IsString() @MinLength(shortestEvidence, evidenceAsked) @Matches(/\S[\s\S]*\S/, evidenceAsked) @MaxLength(longestEvidence, { message: `Use at most ${longestEvidence.toLocaleString('en-US')} characters` }) evidence!: string;
}

/** What was typed as a record, or what is wrong with its days and length. */
export function recordIn({ course, provider, hours = '', completedOn, expiresOn = '', evidence }: NewRecordForm): { record: Omit<NewTrainingRecord, 'account'>; problems: [] } | { record: null; problems: Problem[] } {
  const problems: Problem[] = [];
  const minutes = minutesIn(hours);
  if (minutes === undefined) problems.push({ field: 'hours', text: 'Enter hours such as 6 or 1.5, or leave this empty' });
  if (!isLocalDate(completedOn)) problems.push({ field: 'completedOn', text: 'Enter the day the course was completed' });
  if (expiresOn !== '' && !isLocalDate(expiresOn)) problems.push({ field: 'expiresOn', text: 'Enter the last valid day, or leave this empty' });
  if (problems.length > 0 || minutes === undefined || !isLocalDate(completedOn)) return { record: null, problems };
  return { record: { course, provider, minutes, completedOn, expiresOn: isLocalDate(expiresOn) ? expiresOn : null, evidence }, problems: [] };
}

export class ConfirmationForm {
  @Carried() @IsNumberString({ no_symbols: true }, { message: 'Open this page again and confirm there' }) @MaxLength(9, { message: 'Open this page again and confirm there' }) version!: string;
}

const reasonAsked = { message: 'Write why this record does not count, in at least 10 characters' };

export class SettingAsideForm extends ConfirmationForm {
  @IsString() @MinLength(10, reasonAsked) @Matches(/\S[\s\S]*\S/, reasonAsked) @MaxLength(1000, { message: 'Use at most 1,000 characters' }) because!: string;
}
