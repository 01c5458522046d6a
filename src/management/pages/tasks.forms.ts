import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestTaskLine, longestTaskText, taskSteps, type TaskStep } from '../rules/pack-tasks.js';
import { IsDay } from './day-field.js';

export class TaskRecordForm {
  @IsIn(Object.keys(taskSteps), { message: 'Choose what you record' }) step!: TaskStep;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write who did this' }) @MaxLength(longestTaskLine, { message: `Use at most ${longestTaskLine} characters` }) byWhom!: string;
  @IsDay('Enter the day on which it was done') on!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write how' }) @MaxLength(longestTaskText, { message: `Use at most ${longestTaskText.toLocaleString('en-US')} characters` }) how!: string;
}
