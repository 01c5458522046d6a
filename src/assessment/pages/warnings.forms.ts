import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Several } from '../../platform/web/index.js';
import { longestFact } from '../rules/facts.js';
import { sightings } from '../rules/warnings.js';

/** What the sighting asks for beyond this is rules/warnings.ts's to say. */
export class WarningForm {
  @IsOptional() @IsString() @MaxLength(40, { message: 'Choose a warning behavior' }) warning?: string;
  @IsIn(sightings, { message: 'Say whether it was seen' }) sighting!: (typeof sightings)[number];
  @IsOptional() @IsString() @MaxLength(10, { message: 'Enter a day, as near as you know it' }) firstSeen?: string;
  @IsOptional() @IsString() @MaxLength(10, { message: 'Enter a day, as near as you know it' }) lastSeen?: string;
  @IsOptional() @IsString() @MaxLength(20, { message: 'Choose a trend, or “Not known”' }) trend?: string;
  @Several() @IsOptional() @IsString({ each: true }) facts?: string[];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestFact, { message: `Use at most ${longestFact.toLocaleString('en-US')} characters here` }) note?: string;
}
