import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative, textClasses, type TextClass } from '../../cases/index.js';
import { longestLine } from '../rules/answers.js';
import { contactWays } from '../rules/family-contacts.js';
import { longestStatement } from './interviews.forms.js';

const tooLong = { message: `Use at most ${longestLine} characters here` };

export class FamilyContactForm {
  @IsString({ message: 'Choose with whom you spoke' }) @MaxLength(26, { message: 'Choose with whom you spoke' }) guardian!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) withWhom?: string;
  @IsIn(contactWays, { message: 'Choose how you spoke' }) way!: (typeof contactWays)[number];
  @IsString() @Matches(/\S/, { message: 'Choose who made the contact' }) @MaxLength(26, tooLong) contactedBy!: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write the language in which you spoke' }) @MaxLength(longestLine, tooLong) language!: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) interpreter?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what was said' }) @MaxLength(longestStatement, { message: `Use at most ${longestStatement.toLocaleString('en-US')} characters here` }) said!: string;
  @IsOptional() @IsIn(textClasses, { message: 'Choose who may read this' }) recordClass?: TextClass;
}
