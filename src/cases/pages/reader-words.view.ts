import { dayIn, later, type Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { dayWithYear } from '../../platform/web/index.js';
import { disciplineWords } from '../../kernel/discipline-words.js';
import type { Reader, ReaderRight } from '../rules/readers.js';

const classWords: Readonly<Partial<Record<RecordClass, string>>> = {
  report: 'reports', team: 'assessment and plan', 'counselor-confidential': 'counselor’s notes', health: 'health', 'law-enforcement': 'law enforcement', legal: 'legal', 'reporter-identity': 'who a confidential reporter is',
};

/** Why somebody may see a case, in words: every reason that holds now. */
export function readerWhy({ place, covers, oversight, sampleUntil, basis }: Reader, zone: string): string {
  const day = (at: Instant) => dayWithYear(dayIn(zone, at));
  const why = [
    ...(place === null ? [] : [`On the team since ${day(place.since)} for ${disciplineWords[place.discipline].toLowerCase()}${place.until === null ? '' : `, until ${day(later(place.until, -1))}`}${place.purpose === null ? '' : `. Purpose: ${place.purpose}`}`]),
    ...(covers === null ? [] : [`Covers the leave of ${covers.name}${covers.until === null ? '' : `, until ${day(later(covers.until, -1))}`}`]),
    ...(oversight ? ['District oversight, by seat'] : []),
    ...(sampleUntil === null ? [] : [`An auditor’s sample, until ${day(sampleUntil)}`]),
  ];
  return why.length === 0 ? basis : why.join('. ');
}

/** The classes over which somebody has one of these rights, as a list in words; null for none. */
export function classesWith({ classes }: Reader, ...rights: readonly ReaderRight[]): string | null {
  const found = classes.filter(({ right }) => rights.includes(right)).map(({ recordClass, right }) => (right === 'own' ? `own ${classWords[recordClass]}` : classWords[recordClass]));
  return found.length === 0 ? null : found.join(', ');
}

/** What somebody may know of and not read, as a list in words; null for nothing. */
export function knowsOf({ classes }: Reader): string | null {
  const known = classes.flatMap(({ recordClass, right }) => (right === 'existence' ? [classWords[recordClass]] : right === 'own' ? [`others’ ${classWords[recordClass]}`] : []));
  return known.length === 0 ? null : known.join(', ');
}
