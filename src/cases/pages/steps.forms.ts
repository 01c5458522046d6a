import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { Carried } from '../../platform/web/index.js';
import { Narrative } from './narrative.js';

export class SettlementForm {
  @IsIn(['done', 'ended'], { message: 'Say whether it was done, or ended without being done' }) state!: 'done' | 'ended';
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what came of it, or why it ended' }) @MaxLength(4000, { message: 'Use at most 4,000 characters' }) outcome!: string;
  @Carried() @Matches(/^\d{1,9}$/, { message: 'Open this page again and send the form from there' }) version!: string;
}
