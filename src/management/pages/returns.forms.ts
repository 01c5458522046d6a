import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestReturnText, returnSteps, type ReturnStep } from '../rules/return-gate.js';
import { IsDay } from './day-field.js';

export class ReturnForm {
  @IsIn(Object.keys(returnSteps), { message: 'Choose what you record' }) step!: ReturnStep;
  @IsOptional() @IsString() @MaxLength(200, { message: 'Choose which check this was' }) check?: string;
  @IsDay('Enter the day') on!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what was decided or seen' }) @MaxLength(longestReturnText, { message: `Use at most ${longestReturnText.toLocaleString('en-US')} characters` }) note!: string;
}
