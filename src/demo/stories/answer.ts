import type { Id } from '../../kernel/ids.js';
import type { CastKey } from '../district/index.js';

/** One answer of an assessment, as a story tells it. */
export interface Answer {
  answer: string; narrative: string; sources: readonly string[]; sourceDetail: string;
  owner: CastKey | null; due: string; triedBy: string; triedHow: string; triedWhy: string;
  /** Facts that carry it. */
  facts?: readonly Id[];
}

/** Where answers come from, in the words of the form. */
export type Source = 'person-of-concern' | 'target' | 'witness' | 'family' | 'staff' | 'records' | 'messages' | 'police' | 'provider' | 'none';

const plain = { sourceDetail: '', owner: null, due: '', triedBy: '', triedHow: '', triedWhy: '' } as const;
const kind = (answer: string) => (narrative: string, ...sources: Source[]): Answer => ({ ...plain, answer, narrative, sources: sources.length === 0 ? ['none'] : sources });

export const supported = kind('supported');
export const contradicted = kind('contradicted');
export const mixed = kind('mixed');

/** Not yet known: who finds out, by when. */
export const notYetKnown = (narrative: string, owner: CastKey, due: string, ...sources: Source[]): Answer => ({ ...plain, answer: 'not-yet-known', narrative, sources, owner, due });

/** The end of an unknown: who tried, how, and why it could not be learned. */
export const couldNotLearn = (narrative: string, triedBy: string, triedHow: string, triedWhy: string, ...sources: Source[]): Answer =>
  ({ ...plain, answer: 'could-not-learn', narrative, sources: sources.length === 0 ? ['none'] : sources, triedBy, triedHow, triedWhy });

/** The same answers, some of them with the facts that carry them. */
export const carried = (answers: Readonly<Record<string, Answer>>, facts: Readonly<Record<string, readonly Id[]>>): Record<string, Answer> =>
  ({ ...answers, ...Object.fromEntries(Object.entries(facts).map(([question, carry]) => [question, { ...answers[question]!, facts: carry }])) });
