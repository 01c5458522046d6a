import { isAhead } from '../../kernel/happened.js';
import { momentOf, type Instant } from '../../kernel/instant.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';

/** How soon somebody must act. */
export const urgencies = { imminent: 'Imminent', today: 'Today', routine: 'Routine' } as const;
export type Urgency = keyof typeof urgencies;

/** Where the subject's bag, locker and phone are. */
export const belongings = { apart: 'Kept apart from them', with: 'With them', none: 'They have none here', unknown: 'Not known yet' } as const;
export type Belongings = keyof typeof belongings;

export const searches = { no: 'Not searched', yes: 'Searched' } as const;
export type Search = keyof typeof searches;

/** Where the subject went. A school hands a person who may be dangerous to a guardian or to the police, and to nobody else. */
export const releases = { 'at-school': 'Still at school', guardian: 'Released to a parent or guardian', police: 'Released to the police', away: 'They were not at school' } as const;
export type Release = keyof typeof releases;

export const targetStates = { safe: 'Yes', 'not-yet': 'Not yet', none: 'No target is known' } as const;
export type TargetState = keyof typeof targetStates;

/** Characters of each answer in words. */
export const longestSafetyAnswer = 2_000;
export const shortestGround = 10;

/** What was done for safety in one moment of a case. `released` is when the subject was handed over, as told. */
export interface SafetyRecord {
  urgency: Urgency;
  whereabouts: string;
  supervisor: string;
  belongings: Belongings;
  search: Search;
  searchedBy: string;
  searchGround: string;
  release: Release;
  releasedTo: string;
  releasedOn: string;
  releasedAt: string;
  targets: TargetState;
  targetsHow: string;
}

export interface SafetyProblem { field: keyof SafetyRecord; text: string }

const said = (text: string): boolean => /\S/u.test(text);

/**
 * What an answer makes necessary: a search its ground (reasonable suspicion), a release its person and time, safe targets the
 * way, a subject at school somebody beside them. `now` is what the school’s calendar and clock show.
 */
export function safetyProblems(record: SafetyRecord, now: { date: LocalDate; time: string }): SafetyProblem[] {
  const problems: SafetyProblem[] = [];
  const need = (field: keyof SafetyRecord, ok: boolean, text: string): void => { if (!ok) problems.push({ field, text }); };
  if (record.release === 'at-school') need('supervisor', said(record.supervisor), 'Say who is with them. Nobody is left alone while this is open');
  if (record.search === 'yes') {
    need('searchedBy', said(record.searchedBy), 'Say who searched');
    need('searchGround', record.searchGround.trim().length >= shortestGround, 'Say what gave reason for the search');
  }
  if (record.release === 'guardian' || record.release === 'police') {
    need('releasedTo', said(record.releasedTo), 'Name the person they were released to');
    need('releasedOn', isLocalDate(record.releasedOn), 'Enter the day of the release');
    need('releasedOn', !isLocalDate(record.releasedOn) || record.releasedOn <= now.date, 'That day has not come yet. Enter today or an earlier day');
    need('releasedAt', record.releasedOn !== now.date || !isAhead(record.releasedAt, now.time), 'That time has not come yet. Check AM and PM');
  }
  if (record.targets === 'safe') need('targetsHow', said(record.targetsHow), 'Say how the targets are kept safe');
  return problems;
}

/** The record without what its answers left no place for: a release day stays only where somebody was released. */
export function settled(record: SafetyRecord): SafetyRecord {
  const released = record.release === 'guardian' || record.release === 'police';
  const searched = record.search === 'yes';
  return {
    ...record,
    searchedBy: searched ? record.searchedBy : '', searchGround: searched ? record.searchGround : '',
    releasedTo: released ? record.releasedTo : '', releasedOn: released ? record.releasedOn : '', releasedAt: released ? record.releasedAt : '',
    targetsHow: record.targets === 'none' ? '' : record.targetsHow,
  };
}

interface Told { corrected_by: string | null; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string; entered_at: Instant }

/** The record that stands: of those that nothing corrects, the one that tells of the latest moment. What was entered late does not take the place of what came after it. `records` newest first. */
export function standingSafety<R extends Told>(records: readonly R[]): R | null {
  return records.filter(({ corrected_by }) => corrected_by === null).reduce<R | null>((standing, record) => (standing === null || toldOf(record) > toldOf(standing) ? record : standing), null);
}

/** Without a time the end of the day, without a day when it was entered; never later than that. */
function toldOf({ happened_date: date, happened_time: time, happened_zone: zone, entered_at: entered }: Told): Instant {
  const told = date === null ? entered : momentOf(zone, date, time ?? '23:59');
  return told < entered ? told : entered;
}
