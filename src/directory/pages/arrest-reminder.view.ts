import { dayWithYear } from '../../platform/web/index.js';
import type { Clause } from '../queries/arrest-reminder.js';

export interface ArrestReminderView { heading: string; clauses: { text: string; source: string }[]; neutral: string | null }

/** What parts/reminder prints: the clauses with their source, or a neutral sentence where the district entered none. Null gives null: nothing to remind of. */
export function arrestReminderView(clauses: readonly Clause[]): ArrestReminderView;
export function arrestReminderView(clauses: readonly Clause[] | null): ArrestReminderView | null;
export function arrestReminderView(clauses: readonly Clause[] | null): ArrestReminderView | null {
  if (clauses === null) return null;
  return {
    heading: 'Discipline and arrest',
    clauses: clauses.map(({ text, title, agency, startsOn }) => ({ text, source: `${title}, with ${agency}, since ${dayWithYear(startsOn)}` })),
    neutral: clauses.length > 0 ? null : 'Discipline is the administrators’ decision, and arrest is the last resort. The district has entered no agreement with a law-enforcement agency; the district coordinator can add it.',
  };
}
