import { IsIn, IsOptional, IsString, Matches, ValidateIf } from 'class-validator';
import { dayParts, referencePattern, removalSteps, type DayPart, type RemovalStep } from '../rules/removal-days.js';
import { IsChosen, IsDay } from './day-field.js';

export class RemovalForm {
  @IsIn(Object.keys(removalSteps), { message: 'Choose what you enter' }) step!: RemovalStep;
  @IsDay('Enter the day') on!: string;
  @IsDay('Enter the last day, or leave it empty for one day', { optional: true }) to?: string;
  @IsOptional() @IsIn([...Object.keys(dayParts), ''], { message: 'Choose how much of the day it was' }) part?: DayPart | '';
  @IsChosen('Choose the decision that was reviewed', { optional: true }) decision?: string;
  @IsChosen('Choose which entry is a mistake', { optional: true }) mistake?: string;
  @ValidateIf(({ reference }: RemovalForm) => reference !== undefined && reference.trim() !== '') @IsString() @Matches(referencePattern, { message: 'Enter the number alone: letters, digits, dots, slashes and hyphens, at most 30, with a digit among them' }) reference?: string;
}
