import { dayIn, type Instant } from '../../kernel/instant.js';
import { clockTime, dayWithYear, shortDay, type Tag } from '../../platform/web/index.js';
import type { PassedTo, RunningClock } from '../queries/case-clocks.js';
import type { Ending } from '../rules/clocks.js';

/** What is due, with whom it is about where there are several. */
export const clockWhat = ({ what, whom }: { what: string; whom: string | null }): string => (whom === null ? what : `${what}: ${whom}`);

/** "Mon, Nov 30, 3:15 PM": near today. */
export const clockDue = (zone: string, at: Instant): string => `${shortDay(dayIn(zone, at))}, ${clockTime(zone, at)}`;

/** Where a clock stands: running, late, or how it ended. */
export function clockTag({ late, ended_how: ended }: { late: boolean; ended_how: Ending | null }): Tag {
  if (ended === 'met') return late ? { kind: 'done', icon: 'check_circle', text: 'Done, late' } : { kind: 'done', icon: 'check_circle', text: 'Done in time' };
  if (ended === 'not-needed') return { kind: 'done', icon: 'cancel', text: 'No longer needed' };
  if (ended === 'closed') return { kind: 'done', icon: 'lock', text: 'Ended when the case closed' };
  return late ? { kind: 'late', icon: 'error', text: 'Late' } : { kind: 'todo', icon: 'schedule', text: 'Not due yet' };
}

/** "Passed to Samuel Chair on Nov 30, 2026, 3:15 PM". */
export function passedWords(zone: string, { hop, to, at }: PassedTo): string {
  const on = `on ${dayWithYear(dayIn(zone, at))}, ${clockTime(zone, at)}`;
  if (hop === 'owner') return `${to ?? 'Its owner'} was told ${on}`;
  return hop === 'district' ? `Passed to the district coordinator ${on}` : `Passed to ${to ?? 'the next on the team'} ${on}`;
}

/** With whom a late clock is now, for a line in which it must not be overlooked. */
export function nowWith({ passed, owner }: Pick<RunningClock, 'passed' | 'owner'>): string {
  const last = passed.at(-1);
  if (last === undefined || last.hop === 'owner') return `with ${owner}`;
  return last.hop === 'district' ? 'passed to the district coordinator' : `passed to ${last.to ?? 'the next on the team'}`;
}
