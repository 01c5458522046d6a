import type { Definition } from './definition.js';
import type { Translation, Wording } from './files.js';

/** Lists of things with ids, and where their words stand. */
const kinds = [
  ['facts', 'Fact'], ['stages', 'Stage'], ['themes', 'Theme'], ['blocks', 'Part of the assessment'], ['levels', 'Level'], ['signatures', 'Signature'], ['floors', 'Fact that rules out lower levels'], ['guards', 'What must not be concluded'], ['gates', 'What must be done first'],
  ['notices', 'Notice'], ['messages', 'Message'], ['clocks', 'Deadline'], ['tasks', 'Task'], ['documents', 'Document'], ['soughtSources', 'Source to seek'], ['guides', 'Interview guide'], ['warnings', 'Warning behavior'],
  ['instruments', 'Instrument'],
] as const;

export interface Difference {
  /** What it is, such as "Stage". */
  kind: string;
  id: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** For a changed one, what about it, such as "its words"; empty otherwise. */
  what: string[];
}

type Named = { id: string };
interface Side { definition: Definition; wording: Wording; translations: Readonly<Record<string, Translation>> }

/**
 * What is different in another version, for the people who decide whether a case moves to it: in the order of the newer
 * one, what went away last of its kind. Two equal versions differ in nothing, whatever their numbers.
 */
export function differences(from: Side, to: Side): Difference[] {
  return [
    ...kinds.flatMap(([list, kind]) => ofKind(kind, from, to, ({ definition }) => definition[list], ({ wording }, id) => wording[list][id])),
    ...ofKind('Question', from, to, ({ definition }) => definition.themes.flatMap(({ questions }) => questions), ({ wording }, id) => wording.questions[id]),
    ...ofKind('Closing criterion', from, to, ({ definition }) => definition.closing.criteria, ({ wording }, id) => wording.criteria[id]),
    ...ofKind('Review', from, to, ({ definition }) => definition.reviews.map((rule) => ({ ...rule, id: rule.level })), ({ wording }, id) => ({ name: wording.levels[id]?.name ?? id })),
    ...ofKind('Choice', from, to, ({ definition }) => definition.stages.flatMap(({ options }) => options), ({ wording }, id) => wording.options[id]),
    ...ofKind('Signature of a stage', from, to, ({ definition }) => definition.stages.flatMap(({ signatures }) => signatures), ({ wording }, id) => wording.signatures[id]),
    ...ofKind('Word and what it means', from, to, ({ definition }) => definition.terms.map((id) => ({ id })), ({ wording }, id) => ({ name: id.replaceAll('-', ' '), text: wording.terms[id] })),
    ...once('How many people close, and who', from, to, ({ definition: { closing: { signers, differentDisciplines, source, verified } } }) => ({ signers, differentDisciplines, source, verified })),
    ...once('How a level is set and lowered', from, to, ({ definition: { determination } }) => determination),
    ...once('The order of levels, stages and themes', from, to, ({ definition: { levels, stages, themes } }) => [levels, stages, themes].map((list) => list.map(({ id }) => id))),
    ...once('Sources, and who reviewed it', from, to, ({ definition: { sources, reviewed_by } }) => ({ sources, reviewed_by })),
    ...once('What it says of itself, and of answers', from, to, ({ wording: { name, about, limits, levelsNote, answers } }) => ({ name, about, limits, levelsNote, answers })),
    ...once('Messages in other languages', from, to, ({ translations }) => (Object.keys(translations).length === 0 ? null : translations)),
  ];
}

function ofKind(kind: string, from: Side, to: Side, listOf: (side: Side) => readonly Named[], wordsOf: (side: Side, id: string) => unknown): Difference[] {
  const [before, after] = [listOf(from), listOf(to)];
  const line = (side: Side, id: string, change: Difference['change'], what: string[] = []): Difference => ({ kind, id, name: nameIn(wordsOf(side, id), id), change, what });
  return [
    ...after.flatMap((one) => {
      const old = before.find(({ id }) => id === one.id);
      if (old === undefined) return [line(to, one.id, 'added')];
      const what = [...changedIn(old, one), ...(same(wordsOf(from, one.id), wordsOf(to, one.id)) ? [] : ['its words'])];
      return what.length === 0 ? [] : [line(to, one.id, 'changed', what)];
    }),
    ...before.filter(({ id }) => !after.some((one) => one.id === id)).map(({ id }) => line(from, id, 'removed')),
  ];
}

/** A rule that a protocol has once, or not at all. */
function once(name: string, from: Side, to: Side, of: (side: Side) => object | null): Difference[] {
  const [before, after] = [of(from), of(to)];
  if (same(before, after)) return [];
  return [{ kind: 'Rule', id: '', name, change: before === null ? 'added' : after === null ? 'removed' : 'changed', what: [] }];
}

const said: Readonly<Record<string, string>> = {
  source: 'its source', verified: 'whether its source is verified', requiredWhen: 'when it is required', when: 'when it holds', next: 'what follows it', doneWhen: 'what makes it done', inputs: 'what must be written down first',
  themes: 'the themes worked there', participants: 'who takes part', options: 'its choices', outputs: 'what it leaves behind', signatures: 'its signatures', questions: 'its questions', anyOf: 'who may sign', who: 'whom it is for',
  message: 'its message', within: 'its time', starts: 'what starts it', until: 'what stops it', tell: 'who is told when it is late', before: 'what it holds up', people: 'how many people it takes', disables: 'the levels it takes away',
  shownAt: 'where it is shown', days: 'how often', checkedBy: 'who checks it', from: 'where it comes from', to: 'whom it is written to', ages: 'for which ages', atLeast: 'how many are asked', needsCheck: 'whether somebody checks it',
  documentAfterContainment: 'whether it is written down afterward', kind: 'its kind', finds: 'what is found by it',
};

function changedIn(before: object, after: object): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => key !== 'id' && !same(old[key], now[key])).map((key) => said[key] ?? key);
}

function nameIn(words: unknown, id: string): string {
  if (typeof words === 'string') return words;
  const { name, text } = (words ?? {}) as { name?: string; text?: string };
  return name ?? text ?? id;
}

/** Equal as JSON says it, in whatever order the fields stand. */
const same = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);
const ordered = (value: unknown): string => JSON.stringify(value, (_, one: unknown) =>
  (typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? 'undefined';
