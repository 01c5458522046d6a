import type { Happened } from '../../kernel/happened.js';
import type { AnswerKind, Counts, Wording } from '../../protocols/index.js';
import { happenedInWords, moment, wallTime, type Typed } from '../../platform/web/index.js';
import type { ContactWay } from '../rules/family-contacts.js';
import type { GuardianTold, InterviewPart, Recorded } from '../rules/interviews.js';
import type { SourceKind } from '../rules/sources.js';
import type { AskedOf, WeaponsAction, WeaponsFinding } from '../rules/weapons.js';

export const sourceWords: Readonly<Record<SourceKind, string>> = {
  'person-of-concern': 'Person of concern', target: 'Target', witness: 'Witness or friend', family: 'Family', staff: 'Staff', records: 'School records', messages: 'Messages or writing',
  police: 'Law enforcement', provider: 'Health provider', other: 'Other', none: 'None',
};

export const interviewPartWords: Readonly<Record<InterviewPart, string>> = {
  'person-of-concern': 'The person of concern', target: 'Target', witness: 'Witness', friend: 'Friend or classmate', guardian: 'Parent or guardian', staff: 'Teacher or other staff', other: 'Somebody else',
};

export const guardianToldWords: Readonly<Record<GuardianTold, string>> = { yes: 'Yes', no: 'No', 'not-needed': 'There is nobody to tell' };

export const recordedWords: Readonly<Record<Recorded, string>> = { no: 'No', sound: 'Yes, sound', video: 'Yes, video' };

export const contactWayWords: Readonly<Record<ContactWay, string>> = {
  phone: 'Phone call', 'in-person': 'Meeting at school', video: 'Video call', message: 'Email or message', letter: 'Letter', 'home-visit': 'Home visit',
};

export const askedOfWords: Readonly<Record<AskedOf, string>> = {
  'person-of-concern': 'The person of concern', guardian: 'Parent or guardian', 'other-family': 'Another relative', staff: 'Staff', police: 'Law enforcement', other: 'Somebody else',
};

export const weaponsFindingWords: Readonly<Record<WeaponsFinding, string>> = {
  accessible: 'Yes, a weapon is within reach', none: 'No', 'not-yet-known': 'Not yet known', 'could-not-learn': 'Could not be learned',
};

export const weaponsActionWords: Readonly<Record<WeaponsAction, string>> = {
  removed: 'Removed', locked: 'Locked up', 'off-site': 'Moved off site', 'police-visit': 'Visit by law enforcement', 'protection-order': 'Protection order', none: 'Nothing yet',
};

/** "7 answered, 1 not yet known, 3 left": numbers of questions, never of points. */
export function countsInWords({ answered, unknown, ended, left }: Counts): string {
  return [`${answered} answered`, `${unknown} not yet known`, ...(ended > 0 ? [`${ended} could not be learned`] : []), `${left} left`].join(', ');
}

/** A recorded answer as the page says it. */
export const answerInWords = ({ answer, ended }: { answer: AnswerKind; ended: 0 | 1 }, wording: Wording): string => (ended === 1 ? 'Could not be learned' : wording.answers[answer].name);

export const sourcesInWords = (sources: readonly SourceKind[], detail: string): string => {
  const named = sources.map((source) => sourceWords[source]).join(', ');
  return detail.trim() === '' ? named : `${named === '' ? '' : `${named}: `}${detail}`;
};

export interface HappenedColumns { happened_precision: Happened['precision']; happened_date: Happened['date']; happened_time: Happened['time']; happened_zone: Happened['zone'] }

export const happenedOf = (line: HappenedColumns): Happened => ({ precision: line.happened_precision, date: line.happened_date, time: line.happened_time, zone: line.happened_zone });
export const happenedWords = (line: HappenedColumns): string => happenedInWords(happenedOf(line));

/** The same with the end of it, where that was told: "Nov 13, 2026, 9:30 AM to 10:05 AM". */
export const sittingWords = (line: HappenedColumns & { ended_time: string | null }): string => `${happenedWords(line)}${line.ended_time === null ? '' : ` to ${wallTime(line.ended_time)}`}`;

/** Who wrote it down and when, said under every record. */
export const enteredWords = (zone: string, { author, entered_at }: { author: string; entered_at: Parameters<typeof moment>[1] }): string => `Entered by ${author}, ${moment(zone, entered_at)}`;

/** A correction's form begins with when the corrected record says that it happened; what was typed since wins. */
export function startingFrom(corrected: HappenedColumns | null, typed: Typed): Typed {
  if (corrected === null) return typed;
  return { happenedPrecision: corrected.happened_precision, happenedDate: corrected.happened_date ?? '', happenedTime: corrected.happened_time ?? '', ...typed };
}

/** Terms and values for parts/summary-list; what was left empty has no row. */
export const rowsOf = (parts: readonly (readonly [string, string])[]) => parts.filter(([, value]) => value.trim() !== '').map(([term, value]) => ({ term, value, link: null }));
