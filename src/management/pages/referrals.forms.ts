import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative, textClasses, type TextClass } from '../../cases/index.js';
import { Carried } from '../../platform/web/index.js';
import { consents, firstConsents, longestReferralText, referralMethods, referralStates, type Consent, type ReferralMethod, type ReferralState } from '../rules/referrals.js';
import { IsChosen, IsDay } from './day-field.js';

const tooLong = `Use at most ${longestReferralText.toLocaleString('en-US')} characters`;

export class NewReferralForm {
  @IsChosen('Choose an agency, or write to whom', { optional: true }) agency?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(200, { message: 'Use at most 200 characters' }) toWhom?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what help is asked for' }) @MaxLength(longestReferralText, { message: tooLong }) purpose!: string;
  @IsIn(firstConsents, { message: 'Say where the family’s consent stands' }) consent!: (typeof firstConsents)[number];
  @IsChosen('Choose who follows up') owner!: string;
  @IsDay('Enter the day of the follow-up') followUpOn!: string;
  @IsOptional() @IsIn(textClasses, { message: 'Choose who may read it' }) recordClass?: TextClass;
  @Carried() @IsOptional() @IsIn(['keep', 'sent'], { message: 'Use one of the buttons' }) then?: 'keep' | 'sent';
}

export class ReferralHopForm {
  @IsIn(Object.keys(referralStates), { message: 'Choose what happened' }) state!: ReferralState;
  @IsIn(Object.keys(consents), { message: 'Say where the family’s consent stands' }) consent!: Consent;
  @IsDay('Enter the day on which this happened') happenedOn!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write who said or did this' }) @MaxLength(200, { message: 'Use at most 200 characters' }) byWhom!: string;
  @IsIn(Object.keys(referralMethods), { message: 'Choose how' }) method!: ReferralMethod;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestReferralText, { message: tooLong }) note?: string;
  @IsChosen('Choose who follows up') owner!: string;
  @IsDay('Enter the day of the next follow-up', { optional: true }) followUpOn?: string;
  @Carried() @Matches(/^\d{1,9}$/, { message: 'Open this page again and send the form from there' }) version!: string;
}
