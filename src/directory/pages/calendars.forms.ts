import { IsOptional, IsString, Matches, MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { closedIn, daysIn } from '../rules/calendar-days.js';
import { IsDay, IsTimeOrNone } from './day-or-none.js';
import { reload, wholeNumber } from './schools.forms.js';

@ValidatorConstraint({ name: 'closed' })
class Closed implements ValidatorConstraintInterface {
  validate(text: unknown): boolean { return text === undefined || (typeof text === 'string' && closedIn(text).wrong === null); }
}

@ValidatorConstraint({ name: 'days' })
class Days implements ValidatorConstraintInterface {
  validate(text: unknown): boolean { return text === undefined || (typeof text === 'string' && daysIn(text).wrong === null); }
}

const aTime = { message: 'Enter a time, such as 8:15 AM, or leave it empty' };
const many = { message: 'Use at most 4,000 characters' };
const eachADay = { message: 'Write each day as year-month-day, such as 2026-11-26, one a line. A name of at most 60 letters may follow a closed day' };

export class CalendarForm {
  @IsString() @IsDay({ message: 'Enter the first day of school' }) firstDay!: string;
  @IsString() @IsDay({ message: 'Enter the last day of school' }) lastDay!: string;
  @IsOptional() @MaxLength(4_000, many) @Validate(Closed, eachADay) closed?: string;
  @IsOptional() @MaxLength(4_000, many) @Validate(Days, eachADay) early?: string;
  @IsOptional() @IsTimeOrNone(aTime) opens?: string;
  @IsOptional() @IsTimeOrNone(aTime) closes?: string;
  @IsOptional() @IsTimeOrNone(aTime) earlyCloses?: string;
}

export class NewCalendarForm extends CalendarForm {
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose the school' }) school!: string;
}

export class ChangedCalendarForm extends CalendarForm {
  @Carried() @IsString() @Matches(wholeNumber, reload) version!: string;
}
