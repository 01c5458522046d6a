import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { isLocalDate } from '../../kernel/local-date.js';

/** Where a choice is for every school, or goes back to what counted before it. */
export const everySchool = 'district';
export const asBefore = 'as-before';
export const longestReason = 500;

export class ChoiceForm {
  @IsString() @Matches(/^([a-z2-7]{26}|district)$/, { message: 'Choose a school, or the whole district' }) school!: string;
  @IsString() @Matches(/^([a-z2-7]{26}|as-before)$/, { message: 'Choose a protocol' }) edition!: string;
  @IsString() @ValidateBy({ name: 'isDay', validator: { validate: isLocalDate } }, { message: 'Enter the first day it counts' }) from!: string;
  @IsString() @Matches(/\S/, { message: 'Say why, for whoever reads this later' }) @MaxLength(longestReason, { message: 'Use at most 500 characters' }) reason!: string;
}
