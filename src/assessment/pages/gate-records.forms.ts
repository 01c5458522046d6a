import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestLine, longestText } from '../rules/answers.js';
import { protectiveFindings, type ProtectiveFinding } from '../rules/protective-factors.js';
import { soughtStatuses, type SoughtStatus } from '../rules/sought-sources.js';

const atMost = (n: number) => ({ message: `Use at most ${n.toLocaleString('en-US')} characters here` });

/** What an entry on protective factors needs beyond this is rules/protective-factors.ts's to say. */
export class ProtectiveForm {
  @IsIn(protectiveFindings, { message: 'Say whether there is a protective factor, or none was found' }) finding!: ProtectiveFinding;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestText, atMost(longestText)) body?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, atMost(longestLine)) asked?: string;
  @IsOptional() @IsString() corrects?: string;
}

/** What an entry on a source needs beyond this is rules/sought-sources.ts's to say. */
export class SourceForm {
  @Matches(/\S/, { message: 'Choose a source from the list' }) source!: string;
  @IsIn(soughtStatuses, { message: 'Say what came of it' }) status!: SoughtStatus;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, atMost(longestLine)) who?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestText, atMost(longestText)) reason?: string;
  @IsOptional() @IsString() corrects?: string;
}
