import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Several } from '../../platform/web/index.js';
import { longestReason, shortestReason } from '../rules/recusal.js';
import { Narrative } from './narrative.js';

const tooLong = { message: `Use at most ${longestReason.toLocaleString('en-US')} characters` };
const why = { message: `Write why, in at least ${shortestReason} characters` };
const id = /^[a-z2-7]{26}$/;

export class HandOverForm {
  @IsString() @Matches(id, { message: 'Choose the new case manager' }) to!: string;
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}

export class SendingForm {
  @IsString() @Matches(id, { message: 'Choose the case manager' }) manager!: string;
  @Several() @Matches(id, { each: true, message: 'Choose from the colleagues listed' }) members!: string[];
  @Several() @Matches(id, { each: true, message: 'Choose from the members listed' }) staying!: string[];
  @Narrative() @IsString() @MaxLength(longestReason, tooLong) @MinLength(shortestReason, why) @Matches(/\S[\s\S]*\S/, why) reason!: string;
}
