import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried } from '../../platform/web/index.js';
import { endReasons, interventionStates, rhythms, type EndReason, type InterventionState, type Rhythm } from '../rules/interventions.js';
import { longestPlanText } from '../rules/plan.js';
import { IsChosen, IsDay } from './day-field.js';

const tooLong = `Use at most ${longestPlanText.toLocaleString('en-US')} characters`;
export const longestName = 200;

/** What is agreed about an intervention. Owner, start and review may stay empty until the plan is approved. */
class TermsForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Say what will be done' }) @MaxLength(longestName, { message: `Use at most ${longestName} characters, and write the rest under “How”` }) what!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what this is to reach' }) @MaxLength(longestPlanText, { message: tooLong }) goal!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestPlanText, { message: tooLong }) details?: string;
  @IsChosen('Choose an owner from the list', { optional: true }) owner?: string;
  @IsDay('Enter the start as a date', { optional: true }) startsOn?: string;
  @IsIn(Object.keys(rhythms), { message: 'Choose how often' }) rhythm!: Rhythm;
  @IsDay('Enter the review as a date', { optional: true }) reviewOn?: string;
}

export class NewInterventionForm extends TermsForm {
  @Carried() @IsOptional() @IsString() @MaxLength(20, { message: 'Choose from the library again' }) code?: string;
  @IsIn(['planned', 'active'], { message: 'Say whether it has begun' }) state!: 'planned' | 'active';
}

export class ChangedInterventionForm extends TermsForm {
  @Carried() @Matches(/^\d{1,9}$/, { message: 'Open this page again and send the form from there' }) version!: string;
}

export class InterventionStateForm {
  @IsIn(Object.keys(interventionStates), { message: 'Choose what happens with it' }) state!: InterventionState;
  @IsOptional() @IsIn(['', ...Object.keys(endReasons)], { message: 'Choose why it ends' }) endReason?: EndReason | '';
  @Narrative() @IsOptional() @IsString() @MaxLength(longestPlanText, { message: tooLong }) outcome?: string;
  @Carried() @Matches(/^\d{1,9}$/, { message: 'Open this page again and send the form from there' }) version!: string;
}
