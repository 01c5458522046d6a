import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { disclosureBases, longestPurpose, recipientKinds, shortestPurpose, type DisclosureBasis, type RecipientKind } from '../rules/recipients.js';

const purpose = { message: `Write what this copy is for, in at least ${shortestPurpose} characters` };

export class NewCopyForm {
  @IsIn(Object.keys(recipientKinds), { message: 'Choose who gets this copy' }) kind!: RecipientKind;
  @IsOptional() @IsString() @Matches(/^([a-z2-7]{26} [a-z-]+)?$/, { message: 'Choose the school official who gets this copy' }) official?: string;
  @Narrative() @IsString() @MaxLength(longestPurpose, { message: `Use at most ${longestPurpose.toLocaleString('en-US')} characters` }) @MinLength(shortestPurpose, purpose) @Matches(/\S[\s\S]*\S/, purpose) purpose!: string;
  @IsIn(Object.keys(disclosureBases), { message: 'Choose why this person may have it' }) basis!: DisclosureBasis;
}
