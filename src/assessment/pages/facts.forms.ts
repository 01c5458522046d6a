import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative, textClasses, type TextClass } from '../../cases/index.js';
import { Carried, Several } from '../../platform/web/index.js';
import { longestLine } from '../rules/answers.js';
import { factSources, longestFact } from '../rules/facts.js';

const tooLong = { message: `Use at most ${longestLine} characters here` };

export class FactForm {
  @Narrative() @IsString() @Matches(/\S/, { message: 'Write what is known' }) @MaxLength(longestFact, { message: `Use at most ${longestFact.toLocaleString('en-US')} characters here. Write two facts instead` }) what!: string;
  @IsIn(factSources, { message: 'Choose where it comes from' }) source!: (typeof factSources)[number];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestLine, tooLong) sourceDetail?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @IsOptional() @IsString() @MaxLength(10, { message: 'Enter the day on which the team learned it' }) learnedOn?: string;
  @Several() @IsOptional() @IsString({ each: true }) supportedBy?: string[];
  @IsOptional() @IsIn(textClasses, { message: 'Choose who may read this' }) recordClass?: TextClass;
  @Carried() @IsOptional() @IsIn(['list', 'another'], { message: 'Use the buttons at the end of the form' }) then?: 'list' | 'another';
}
