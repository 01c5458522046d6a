import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { isLocalDate } from '../../kernel/local-date.js';
import { Carried } from '../../platform/web/index.js';
import { longestClockReason } from '../rules/clocks.js';
import { Narrative } from './narrative.js';

const most = { message: 'Use at most 2,000 characters' };
const reload = { message: 'Open this page again and send the form from there' };
const IsDay = (): PropertyDecorator => ValidateBy({ name: 'isDay', validator: { validate: (text) => isLocalDate(text) } }, { message: 'Enter the new day' });

export class ClockMoveForm {
  @IsString() @IsDay() dueOn!: string;
  @IsString() @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { message: 'Enter the new time, such as 3:15 PM' }) dueAt!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write why it moves' }) @MaxLength(longestClockReason, most) moveReason!: string;
  @Carried() @Matches(/^\d{1,9}$/, reload) version!: string;
}

export class ClockEndForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write why it is no longer needed' }) @MaxLength(longestClockReason, most) endReason!: string;
  @Carried() @Matches(/^\d{1,9}$/, reload) version!: string;
}
