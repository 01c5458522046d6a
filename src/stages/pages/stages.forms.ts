import { IsOptional, IsString, Matches, MaxLength, IsIn, ArrayNotEmpty } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried, Several } from '../../platform/web/index.js';
import { longestWriting, mostWritings } from '../rules/stage-decisions.js';

const atMost = { message: `Write at most ${longestWriting.toLocaleString('en-US')} characters` };

/** What a stage wants written down first stands in fields numbered from 1. */
export class StageDecisionForm {
  @Carried() @IsOptional() @IsString() @MaxLength(26) after?: string;
  @Matches(/\S/, { message: 'Choose what the team decided' }) @MaxLength(40, { message: 'Choose among the choices of the stage' }) choice!: string;
  @Narrative() @Matches(/\S/, { message: 'Write why the team decided so' }) @MaxLength(longestWriting, atMost) reason!: string;
  @Several() @ArrayNotEmpty({ message: 'Choose everybody who took part' }) @IsString({ each: true }) tookPart!: string[];
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
}

for (let n = 1; n <= mostWritings; n += 1) for (const rule of [Narrative(), IsOptional(), IsString(), MaxLength(longestWriting, atMost)]) rule(StageDecisionForm.prototype, `first${n}`);
