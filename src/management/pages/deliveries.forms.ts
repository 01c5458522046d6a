import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried } from '../../platform/web/index.js';
import { longestDelivery } from '../rules/deliveries.js';
import { IsChosen } from './day-field.js';

export class DeliveryForm {
  @IsIn(['yes', 'no'], { message: 'Say whether it happened' }) delivered!: 'yes' | 'no';
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what was done, or why it did not happen' })
  @MaxLength(longestDelivery, { message: `Use at most ${longestDelivery.toLocaleString('en-US')} characters, and write the rest as a note` }) what!: string;
  @IsChosen('Choose a colleague, or write who it was', { optional: true }) byId?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(200, { message: 'Use at most 200 characters' }) byWhom?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @Carried() @IsChosen('Open the log again and choose the line to correct', { optional: true }) corrects?: string;
}
