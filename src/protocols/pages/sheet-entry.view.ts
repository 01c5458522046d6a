import type { Tag } from '../../platform/web/index.js';
import type { Sourced } from '../rules/definition.js';

/** One element of a protocol on a page: its words, what it says, and where it comes from. */
export interface Entry {
  anchor: string;
  name: string;
  mark: Tag | null;
  texts: string[];
  rows: { term: string; value: string; link: null }[];
  points: string[];
  source: string | null;
}

export interface EntryFacts { name: string; texts?: string[]; rows?: [string, string][]; points?: string[] }

/** A part of a page: a heading with its elements. */
export interface Part { anchor: string; heading: string; lead: string | null; entries: Entry[] }

const unverified: Tag = { kind: 'wait', icon: 'help', text: 'Unverified' };
const confirmed: Tag = { kind: 'done', icon: 'check_circle', text: 'Source confirmed' };

/** Rows without a value are left out. */
export function entryOf(anchor: string, sourced: Sourced | null, { name, texts = [], rows = [], points = [] }: EntryFacts): Entry {
  return {
    anchor, name, mark: sourced === null ? null : sourced.verified ? confirmed : unverified, texts, points, source: sourced?.source ?? null,
    rows: rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value, link: null })),
  };
}

export const partOf = (anchor: string, heading: string, lead: string | null, entries: Entry[]): Part => ({ anchor, heading, lead, entries });
