import { ArrayNotEmpty, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Narrative } from '../../cases/index.js';
import { Carried, Several, type Problem } from '../../platform/web/index.js';
import { longestDissent, longestRationale, longestWrittenFacts, noFacts, type DeterminationDraft, type Dissent } from '../rules/determination.js';

const atMost = (n: number) => ({ message: `Write at most ${n.toLocaleString('en-US')} characters` });

export class DeterminationForm {
  @Carried() @IsOptional() @IsString() after?: string;
  @IsIn(['exact', 'about', 'unknown'], { message: 'Say how sure the time is' }) happenedPrecision!: string;
  @IsOptional() @IsString() happenedDate?: string;
  @IsOptional() @IsString() happenedTime?: string;
  @Several() @ArrayNotEmpty({ message: 'Choose everybody who took part' }) @IsString({ each: true }) tookPart!: string[];
  @Several() @ArrayNotEmpty({ message: 'Choose what the team found, or “None of these”' }) @IsString({ each: true }) facts!: string[];
  @Several() @IsString({ each: true }) citations!: string[];
  @Narrative() @IsOptional() @IsString() @MaxLength(longestWrittenFacts, atMost(longestWrittenFacts)) writtenFacts?: string;
  @Matches(/\S/, { message: 'Choose the level of concern that the team agreed on' }) level!: string;
  @Narrative() @Matches(/\S/, { message: 'Write why the team chose this level' }) @MaxLength(longestRationale, atMost(longestRationale)) rationale!: string;
  @IsIn(['yes', 'no'], { message: 'Say whether anybody on the team disagrees' }) dissent!: string;
  @IsOptional() @IsString() dissentBy1?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestDissent, atMost(longestDissent)) dissent1?: string;
  @IsOptional() @IsString() dissentBy2?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestDissent, atMost(longestDissent)) dissent2?: string;
  @IsOptional() @IsString() dissentBy3?: string;
  @Narrative() @IsOptional() @IsString() @MaxLength(longestDissent, atMost(longestDissent)) dissent3?: string;
}

/** What was typed as a draft, and what is wrong with how its parts fit together. */
export function draftIn(form: DeterminationForm): { draft: DeterminationDraft; problems: Problem[] } {
  const dissents = dissentsIn(form);
  const problems: Problem[] = [];
  if (form.facts.includes(noFacts) && form.facts.length > 1) problems.push({ field: 'facts', text: 'Choose the facts that the team found, or “None of these”, not both' });
  if (form.dissent === 'yes' && dissents.length === 0) problems.push({ field: 'dissent', text: 'Choose who disagrees, and write what they say' });
  if (form.dissent === 'no' && dissents.length > 0) problems.push({ field: 'dissent', text: 'Somebody’s disagreement is written below. Choose “Yes”, or empty those fields' });
  return {
    draft: {
      level: form.level, facts: form.facts.filter((fact) => fact !== noFacts), rationale: form.rationale, citations: form.citations, writtenFacts: form.writtenFacts ?? '',
      tookPart: form.tookPart, dissents,
    },
    problems,
  };
}

function dissentsIn(form: DeterminationForm): Dissent[] {
  const slots = [[form.dissentBy1, form.dissent1], [form.dissentBy2, form.dissent2], [form.dissentBy3, form.dissent3]];
  return slots.map(([person = '', body = '']) => ({ person, body })).filter(({ person, body }) => person !== '' || body.trim() !== '');
}
