import type { LogLine } from '../../audit/index.js';

/** Who works on a track of the suicide protocol is for its members alone: such a line says that something was done, not by whom. */
export function withoutMembers<T extends Pick<LogLine, 'act' | 'caseId' | 'actor' | 'items'>>(line: T): T {
  return line.caseId === null && line.act.startsWith('track.') ? { ...line, actor: '', items: [] } : line;
}

/** Entries that one file holds at most; the next begins after its last. */
export const mostInAFile = 10_000;

export const fileColumns = ['number', 'at', 'act', 'in_words', 'actor', 'basis', 'case', 'items', 'detail', 'leaf'];

/** One entry as a row of a spreadsheet: ids and fixed words only. */
export const fileRow = (line: LogLine, words: string): (string | number)[] => [
  line.seq, line.at, line.act, words, line.actor, line.basis, line.caseId ?? '', line.items.join(' '), Object.entries(line.detail).map(([name, value]) => `${name}=${value}`).join(' '), line.leaf,
];

/** The same as one line of JSON, for a log collector. */
export const fileLine = ({ seq, at, act, actor, basis, caseId, items, detail, leaf }: LogLine): string => JSON.stringify({ number: seq, at, act, actor, basis, case: caseId, items, detail, leaf });
