import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { longestLine, longestText } from '../rules/answers.js';
import { askedOfChoices, weaponsFindings } from '../rules/weapons.js';

const tooLong = { message: `Use at most ${longestLine} characters here` };

/** What the finding asks for beyond this is rules/weapons.ts's to say. */
export class WeaponsForm {
  @IsIn(askedOfChoices, { message: 'Choose who was asked' }) askedOf!: (typeof askedOfChoices)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) askedOfName?: string;
  @IsString() @Matches(/\S/, { message: 'Choose who asked' }) @MaxLength(26, tooLong) askedBy!: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @IsIn(weaponsFindings, { message: 'Choose what the answer was' }) answer!: (typeof weaponsFindings)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestText, { message: `Use at most ${longestText.toLocaleString('en-US')} characters here` }) storage?: string;
  @IsOptional() @IsString() @MaxLength(40, tooLong) action?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) verifiedBy?: string;
  @IsOptional() @IsString() @MaxLength(10, tooLong) verifiedOn?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) triedBy?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) triedHow?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) triedWhy?: string;
  @IsOptional() @IsString() @MaxLength(26, tooLong) owner?: string;
  @IsOptional() @IsString() @MaxLength(10, tooLong) due?: string;
}
