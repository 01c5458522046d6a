import type { Definition } from './definition.js';
import type { Wording } from './files.js';
import { answerKinds } from './vocabulary.js';

/** Everything that people meet has words, and no words are left over. */
export function checkWording(definition: Definition, wording: Wording): string[] {
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const named = ['name', 'text'];
  const worded: [keyof Wording, readonly string[], readonly string[]][] = [
    ['answers', answerKinds, named],
    ['facts', ids(definition.facts), named],
    ['stages', ids(definition.stages), named],
    ['themes', ids(definition.themes), named],
    ['questions', definition.themes.flatMap(({ questions }) => ids(questions)), ['text', 'hint', 'lookFor']],
    ['blocks', ids(definition.blocks), named],
    ['levels', ids(definition.levels), ['name', 'text', 'anchors']],
    ['signatures', [...ids(definition.signatures), ...definition.stages.flatMap(({ signatures }) => ids(signatures))], named],
    ['notices', ids(definition.notices), ['name', 'why', 'guidance']],
    ['criteria', ids(definition.closing.criteria), named],
    ['options', definition.stages.flatMap(({ options }) => ids(options)), named],
    ['gates', ids(definition.gates), named],
    ['clocks', ids(definition.clocks), named],
    ['tasks', ids(definition.tasks), named],
    ['documents', ids(definition.documents), named],
    ['soughtSources', ids(definition.soughtSources), named],
    ['guides', ids(definition.guides), ['name', 'opening', 'questions', 'ending']],
    ['warnings', ids(definition.warnings), ['name', 'text', 'lookFor']],
    ['messages', ids(definition.messages), ['name', 'subject', 'body']],
    ['instruments', ids(definition.instruments), named],
    ['floors', ids(definition.floors), []],
    ['guards', ids(definition.guards), []],
  ];
  return [
    ...compared('wording', [...headings, 'terms', ...worded.map(([group]) => group)], wording),
    ...compared('wording.terms', definition.terms, wording.terms),
    ...worded.flatMap(([group, needed, fields]) => compared(`wording.${group}`, needed, wording[group], fields)),
    ...definition.guides.flatMap(({ id, questions }) => compared(`wording.guides.${id}.questions`, questions, wording.guides[id]?.questions)),
    ...emptyIn(wording, 'wording'),
  ];
}

const headings = ['language', 'name', 'about', 'limits', 'levelsNote'];

function compared(place: string, needed: readonly string[], there: unknown, fields: readonly string[] = []): string[] {
  const entries = new Map<string, unknown>(Object.entries(there ?? {}));
  return [
    ...needed.filter((id) => !entries.has(id)).map((id) => `${place} has no words for "${id}".`),
    ...[...entries.keys()].filter((id) => !needed.includes(id)).map((id) => `${place} has words for "${id}", which nothing uses.`),
    ...(fields.length === 0 ? [] : needed.filter((id) => entries.has(id)).flatMap((id) => compared(`${place}.${id}`, fields, entries.get(id)))),
  ];
}

/** Walks every sentence, whatever its place: an empty one would show as a hole on a page. */
function emptyIn(value: unknown, place: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`${place} is empty.`] : [];
  if (Array.isArray(value) && value.length === 0) return [`${place} is empty.`];
  return Object.entries(value ?? {}).flatMap(([key, one]) => emptyIn(one, `${place}.${key}`));
}
