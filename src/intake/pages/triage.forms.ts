import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried, Several } from '../../platform/web/index.js';
import { longestAnswer, longestLine } from '../rules/report-answers.js';

const most = (n: number) => ({ message: `Use at most ${n.toLocaleString('en-US')} characters` });
/** The version of the report that the form was made for. */
const version = /^\d{1,9}$/;
const missing = { message: 'Reload the page, then decide again' };
const reason = { message: 'Write the reason. Others will rely on it' };

export class SubjectForm {
  @Carried() @IsString() @Matches(version, missing) version!: string;
  @IsString() @Matches(/^(new|[a-z2-7]{26})$/, { message: 'Choose a person, or “Someone not in the list”' }) subject!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, most(longestLine)) name?: string;
  @IsOptional() @IsString() kind?: string;
}

/** All fields of the outcomes without a case; which ones an outcome takes, the controller knows. */
export class OutcomeForm {
  @Carried() @IsString() @Matches(version, missing) version!: string;
  @Narrative() @IsString() @Matches(/\S/, reason) @MaxLength(longestAnswer, most(longestAnswer)) reason!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestAnswer, most(longestAnswer)) whatWasDone?: string;
  @IsOptional() @IsString() route?: string;
  @IsOptional() @IsString() receiver?: string;
  @IsOptional() @IsString() gatherBy?: string;
  @IsOptional() @IsString() gatherUntil?: string;
}

export class NewCaseForm {
  @Carried() @IsString() @Matches(version, missing) version!: string;
  @Narrative() @IsString() @Matches(/\S/, reason) @MaxLength(longestAnswer, most(longestAnswer)) reason!: string;
  @IsString() @Matches(/^[a-z2-7]{26} [a-z-]+$/, { message: 'Choose the case manager' }) manager!: string;
  @Several() @Matches(/^[a-z2-7]{26} [a-z-]+$/, { each: true, message: 'Choose from the colleagues listed' }) members!: string[];
}

export class CaseLinkForm {
  @Carried() @IsString() @Matches(version, missing) version!: string;
  @Narrative() @IsString() @Matches(/\S/, reason) @MaxLength(longestAnswer, most(longestAnswer)) reason!: string;
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose the case' }) openCase!: string;
}

export class CaseReopeningForm {
  @Carried() @IsString() @Matches(version, missing) version!: string;
  @Narrative() @IsString() @Matches(/\S/, reason) @MaxLength(longestAnswer, most(longestAnswer)) reason!: string;
  @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Choose the case' }) closedCase!: string;
}

export class SecondReadingForm {
  @Carried() @IsString() @Matches(/^[a-z2-7]{26}$/, missing) triage!: string;
  @IsIn(['yes', 'no'], { message: 'Say whether you agree' }) agrees!: 'yes' | 'no';
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write in a sentence why you agree or do not' }) @MaxLength(longestAnswer, most(longestAnswer)) reason!: string;
}

export class AcknowledgementForm {
  @Carried() @IsString() @Matches(/^[a-z2-7]{26}$/, missing) triage!: string;
}

export class RepeatForm {
  @Carried() @IsString() @Matches(/^[a-z2-7]{26}$/, missing) seen!: string;
}
