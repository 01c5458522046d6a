import { readFileSync } from 'node:fs';
import type { Pack } from '../assessment/pack-case.js';

/** A protocol as its file says it, read afresh: what follows asks none of the product's own rules. */
interface Raw {
  themes: { questions: { id: string }[] }[];
  levels: { id: string }[];
  signatures: { anyOf: string[] }[];
  stages: { id: string; requiredWhen: When; options: { id: string; finds?: string[] }[]; doneWhen: string[]; inputs: string[]; participants: { minimum: number; seats: string[][]; disciplines: string[] } | null; signatures: { anyOf: string[] }[] }[];
  notices: { who: string; requiredWhen: When }[];
  tasks: { id: string; requiredWhen: When; needsCheck: boolean }[];
  soughtSources: { id: string; requiredWhen: When; atLeast: number }[];
  gates: { kind: string; before: string; requiredWhen: When; within: { calendarDays?: number } | null; people: number | null }[];
  floors: { when: When; disables: string[] }[];
  clocks: { id: string; until: string }[];
  facts: { id: string; from: string }[];
  determination: { reasonWords: number; lowering: { signers: number } };
  closing: { signers: number; differentDisciplines: boolean };
}
type When = 'always' | { [key: string]: unknown };

export const rawPack = ([id, version]: Pack): Raw => JSON.parse(readFileSync(`${import.meta.dirname}/../../src/protocols/library/${id}/${version}/protocol.json`, 'utf8')) as Raw;

export interface Situation { facts: ReadonlySet<string>; level: string | null; answers: ReadonlyMap<string, string>; student: boolean }

/** Whether a condition of the file is so; throws for a word that this reading does not know. */
export function so(raw: Raw, when: When, now: Situation): boolean {
  if (when === 'always') return true;
  const [[word, value]] = Object.entries(when) as [[string, never]];
  const rank = (level: string | null) => raw.levels.findIndex(({ id }) => id === level);
  switch (word) {
    case 'all': return (value as When[]).every((one) => so(raw, one, now));
    case 'any': return (value as When[]).some((one) => so(raw, one, now));
    case 'not': return !so(raw, value, now);
    case 'fact': return now.facts.has(value);
    case 'levelAtLeast': return now.level !== null && rank(now.level) >= rank(value);
    case 'personIs': return (value === 'student') === now.student;
    case 'answer': return now.answers.get(value) === (when.is ?? when.includes);
    default: throw new Error(`a condition that nobody here can read: ${JSON.stringify(when)}`);
  }
}

/** The stages before a place that the file's gates hold it up for, and that nobody has decided. */
export function undecided(raw: Raw, now: Situation, decided: ReadonlyMap<string, unknown>, before: 'determination' | 'plan-approval'): string[] {
  if (!raw.gates.some((gate) => gate.kind === 'stage-decisions' && gate.before === before && so(raw, gate.requiredWhen, now))) return [];
  const end = raw.stages.findIndex(({ doneWhen }) => doneWhen.includes(before === 'determination' ? 'determination' : 'plan-approved'));
  return raw.stages.slice(0, end).filter(({ id, doneWhen, requiredWhen }) => doneWhen.includes('decision') && so(raw, requiredWhen, now) && !decided.has(id)).map(({ id }) => id);
}

/** Whether each of some seats gets a person of its own, by trying every way. */
export function allSeated(seats: readonly (readonly string[])[], people: readonly string[]): boolean {
  const [seat, ...rest] = seats;
  return seat === undefined || people.some((discipline, at) => seat.includes(discipline) && allSeated(rest, people.filter((_, other) => other !== at)));
}

/** What of a level's demands is unmet when it is written down, in words for whoever reads a failing run. */
export function unmetForLevel(raw: Raw, now: Situation, given: { decided: ReadonlyMap<string, unknown>; level: string; rationale: string; answered: ReadonlySet<string>; weaponsAskedDaysAgo: number | null; disability: boolean; protective: boolean; sources: ReadonlySet<string> }): string[] {
  const left = undecided(raw, now, given.decided, 'determination');
  const asks = (kind: string) => raw.gates.filter((gate) => gate.kind === kind && gate.before === 'determination' && so(raw, gate.requiredWhen, now));
  return [
    ...left.map((id) => `stage ${id} is not decided`),
    ...raw.themes.flatMap(({ questions }) => questions.filter(({ id }) => !given.answered.has(id)).map(({ id }) => `question ${id} is not answered`)),
    ...asks('weapons').filter(({ within }) => given.weaponsAskedDaysAgo === null || given.weaponsAskedDaysAgo > (within?.calendarDays ?? Infinity)).map(() => 'weapons are not asked about, or too long ago'),
    ...asks('disability-and-language').filter(() => !given.disability).map(() => 'disability and language is not answered'),
    ...asks('protective-factors').filter(() => !given.protective).map(() => 'no protective factor is recorded'),
    ...asks('sources-sought').flatMap(() => raw.soughtSources.filter(({ id, requiredWhen }) => so(raw, requiredWhen, now) && !given.sources.has(id)).map(({ id }) => `source ${id} is open`)),
    ...raw.floors.filter(({ when, disables }) => disables.includes(given.level) && so(raw, when, now)).map(() => `a floor disables ${given.level}`),
    ...(given.rationale.split(/\s+/).length < raw.determination.reasonWords ? ['the reasons are too short'] : []),
  ];
}

/** What is unmet for a level that the product calls agreed. */
export function unmetForAgreement(raw: Raw, given: { signed: readonly string[]; took: readonly string[]; lowers: boolean }): string[] {
  const deciders = raw.stages.find(({ doneWhen }) => doneWhen.includes('determination'))!.participants!;
  const there = [...given.took, ...given.signed.filter((one) => !given.took.includes(one))].filter((one) => deciders.disciplines.includes(one));
  return [
    ...(allSeated(raw.signatures.map(({ anyOf }) => anyOf), given.signed) ? [] : ['a signature is missing']),
    ...(there.length >= deciders.minimum && allSeated(deciders.seats, there) ? [] : ['too few disciplines']),
    ...(given.lowers && given.signed.length < raw.determination.lowering.signers ? ['it falls with too few signatures'] : []),
  ];
}
