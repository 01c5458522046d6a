import { isAhead, type Happened } from '../../kernel/happened.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import type { fieldsFor } from './fields.js';
import type { Problem } from './form.js';

/** The three fields in which a person says when something happened. */
export interface HappenedTyped { happenedDate?: string; happenedTime?: string; happenedPrecision: string }

/** The fields; `now` is what they hold before anybody typed. Unless `sure`, how sure it is has to be said: a day that stood there already is nobody’s word. */
export function happenedFields(fields: ReturnType<typeof fieldsFor>, now: { date: LocalDate; time: string }, { sure = true } = {}) {
  return {
    date: fields.date('happenedDate', 'When did it happen?', { value: now.date, max: now.date, optional: true }),
    time: fields.time('happenedTime', 'At what time?', { value: now.time, optional: true }),
    precision: fields.radios('happenedPrecision', 'How sure is that?', [
      { value: 'exact', label: 'Exact' }, { value: 'about', label: 'About' }, { value: 'unknown', label: 'Not known', tone: 'unknown' },
    ], { value: sure ? 'exact' : '', layout: 'row' }),
  };
}

/** What was typed as `Happened`, or the problems with it. What is later than `now`, on the wall clock of that zone, has not happened. */
export function readHappened(typed: HappenedTyped, zone: string, now: { date: LocalDate; time: string }): { happened: Happened; problems: [] } | { happened: null; problems: Problem[] } {
  const { happenedDate = '', happenedTime = '', happenedPrecision } = typed;
  if (happenedPrecision === 'unknown') return { happened: { precision: 'unknown', date: null, time: null, zone }, problems: [] };
  const problems: Problem[] = [];
  if (happenedPrecision !== 'exact' && happenedPrecision !== 'about') problems.push({ field: 'happenedPrecision', text: 'Say how sure the time is' });
  if (!isLocalDate(happenedDate)) problems.push({ field: 'happenedDate', text: 'Enter the day it happened, or choose “Not known”' });
  else if (happenedDate > now.date) problems.push({ field: 'happenedDate', text: 'That day has not come yet. Enter today or an earlier day' });
  if (happenedTime !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(happenedTime)) problems.push({ field: 'happenedTime', text: 'Enter a time such as 2:30 PM, or leave it empty' });
  else if (happenedDate === now.date && isAhead(happenedTime, now.time)) problems.push({ field: 'happenedTime', text: 'That time has not come yet. Check AM and PM' });
  if (problems.length > 0) return { happened: null, problems };
  return { happened: { precision: happenedPrecision as 'exact', date: happenedDate as LocalDate, time: happenedTime === '' ? null : happenedTime, zone }, problems: [] };
}
