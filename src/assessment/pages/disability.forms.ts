import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestLine, longestText } from '../rules/answers.js';
import { statusFindings } from '../rules/disability.js';

const tooLong = { message: `Use at most ${longestText.toLocaleString('en-US')} characters here` };

/** What a plan asks for beyond this is rules/disability.ts's to say. */
export class DisabilityForm {
  @IsIn(statusFindings, { message: 'Say whether the status on record is right' }) status!: (typeof statusFindings)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestText, tooLong) statusNote?: string;
  @IsOptional() @IsIn(['yes', 'no', 'no-plan', ''], { message: 'Say whether the team read the plan' }) planConsulted?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, { message: `Use at most ${longestLine} characters here` }) tookPart?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestText, tooLong) whyNot?: string;
}
