import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried } from '../../platform/web/index.js';
import { longestPlanText } from '../rules/plan.js';

const tooLong = `Use at most ${longestPlanText.toLocaleString('en-US')} characters`;
const versionLost = 'Open this page again and send the form from there';

export class PlanWordsForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what this plan is to reach' }) @MaxLength(longestPlanText, { message: tooLong }) goals!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestPlanText, { message: tooLong }) studentPart?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestPlanText, { message: tooLong }) familyPart?: string;
  @Carried() @Matches(/^\d{1,9}$/, { message: versionLost }) version!: string;
}

export class ApprovalForm {
  @Carried() @Matches(/^\d{1,9}$/, { message: versionLost }) edition!: string;
}
