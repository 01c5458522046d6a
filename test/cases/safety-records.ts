import type { SafetyRecord } from '../../src/cases/rules/safety-record.js';
import type { Happened } from '../../src/kernel/happened.js';
import { localDate } from '../../src/kernel/local-date.js';

/** A safety record as a team would enter it on a quiet day. */
export const aSafetyRecord = (changes: Partial<SafetyRecord> = {}): SafetyRecord => ({
  urgency: 'today', whereabouts: 'In the counseling office', supervisor: 'Maria Núñez', belongings: 'apart', search: 'no', searchedBy: '', searchGround: '',
  release: 'at-school', releasedTo: '', releasedOn: '', releasedAt: '', targets: 'safe', targetsHow: 'Different lunch period', ...changes,
});

export const thatMorning: Happened = { precision: 'exact', date: localDate('2026-11-13'), time: '09:10', zone: 'America/Denver' };

/** The same as a form sends it. */
export const safetyForm = (changes: Record<string, string> = {}): Record<string, string> => ({
  ...aSafetyRecord(), happenedPrecision: 'exact', happenedDate: '2026-11-13', happenedTime: '09:10', ...changes,
});
