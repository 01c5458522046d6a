import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** All that is kept of criminal history: that it was checked, by whom, when, and whether it matters. What a record says has no field here (28 CFR 20.33; domain rule 44). */
export interface HistoryCheck { by: Id; on: LocalDate; relevant: boolean }

/** Whether a check may be recorded: made by an officer who is on the team, on a day that has come. */
export function mayRecordCheck({ by, on }: Pick<HistoryCheck, 'by' | 'on'>, officers: readonly Id[], today: LocalDate): Verdict {
  if (!officers.includes(by)) return refused('Choose an officer who is on the team now.');
  return on > today ? refused('That day has not come yet. Enter today or an earlier day.', 'checkedOn') : fine;
}
