import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Several } from '../../platform/web/index.js';
import { channels, longestAccount, longestAnswer, longestLine, selfHarmAnswers, weaponAnswers, type Channel, type SelfHarmAnswer, type WeaponAnswer } from '../rules/report-answers.js';

const most = (n: number) => ({ message: `Use at most ${n.toLocaleString('en-US')} characters` });
const idShape = /^[a-z2-7]{26}$/;

/** The record of an immediate danger: two things to write, and the school where it is not plain. */
export class UrgentForm {
  @IsString() @Matches(idShape, { message: 'Choose the school' }) school!: string;
  @IsString() @Matches(/\S/, { message: 'Write what is happening. A few words are enough' }) @MaxLength(longestAccount, most(longestAccount)) words!: string;
  @IsString() @Matches(/\S/, { message: 'Write who it is, and where they are now' }) @MaxLength(longestLine, most(longestLine)) subject!: string;
}

export class ReportForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what was said or done' }) @MaxLength(longestAccount, most(longestAccount)) words!: string;
  @IsIn(Object.keys(channels), { message: 'Choose how it was noticed. The last answer fits anything' }) channel!: Channel;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write a name, or describe who it is' }) @MaxLength(longestLine, most(longestLine)) subject!: string;
  @IsString() @Matches(idShape, { message: 'Choose the school' }) school!: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write where it happened, or “not known”' }) @MaxLength(longestLine, most(longestLine)) place!: string;
  @Several() @IsIn(Object.keys(weaponAnswers), { each: true, message: 'Choose from the answers given' }) weapon!: WeaponAnswer[];
  @IsIn(Object.keys(selfHarmAnswers), { message: 'Say whether there is any sign of self-harm. “Not known” is an answer too' }) selfHarm!: SelfHarmAnswer;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestAnswer, most(longestAnswer)) targets?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestAnswer, most(longestAnswer)) alreadyDone?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestAnswer, most(longestAnswer)) evidenceWhat?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, most(longestLine)) evidenceWhere?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, most(longestLine)) evidenceBy?: string;
  @Several() @IsIn(['yes'], { each: true, message: 'Choose from the answers given' }) confidential!: string[];
}
