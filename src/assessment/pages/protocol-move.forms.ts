import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried } from '../../platform/web/index.js';

export const longestReason = 1000;
const why = { message: 'Write why, in at least 10 characters' };

export class ProtocolMoveForm {
  @Carried() @IsString() @Matches(/^[a-z2-7]{26}$/, { message: 'Reload the page and try again' }) edition!: string;
  @Narrative() @IsString() @MaxLength(longestReason, { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` }) @MinLength(10, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}
