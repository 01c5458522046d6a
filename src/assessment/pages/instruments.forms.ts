import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestLine } from '../rules/answers.js';
import { instruments, longestConclusion } from '../rules/instruments.js';

const tooLong = { message: `Use at most ${longestLine} characters here` };

/** What is asked beyond this is rules/instruments.ts's to say. */
export class InstrumentForm {
  @IsIn(instruments, { message: 'Choose the instrument' }) instrument!: (typeof instruments)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) otherName?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) edition?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) usedBy?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) qualification?: string;
  @IsOptional() @IsString() @MaxLength(10, { message: 'Enter the day on which it was used' }) usedOn?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestConclusion, { message: `Use at most ${longestConclusion.toLocaleString('en-US')} characters here` }) conclusion?: string;
}
