import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Where a record stands: it counts once somebody else vouched for it. */
export interface RecordState { account: Id; confirmed: boolean; setAside: boolean }

/** Whether a record counts from the start: what one enters about a colleague does, what one enters about oneself waits. */
export const countsAtOnce = (person: Id, enteredBy: Id): boolean => person !== enteredBy;

/** Whether somebody may confirm a record: nobody vouches for themself. */
export function mayConfirm(record: RecordState, by: Id): Verdict {
  if (record.account === by) return refused('Nobody confirms their own training. Ask another chair, a principal, the district coordinator or legal counsel.');
  if (record.setAside) return refused('This record was set aside. Enter the training again if it counts after all.');
  return record.confirmed ? refused('This record is confirmed already.') : fine;
}

/** Whether somebody may set a record aside, confirmed or not; it stays readable. */
export function maySetAside(record: RecordState, by: Id): Verdict {
  if (record.account === by) return refused('Nobody decides about their own training. Ask another chair, a principal or the district coordinator.');
  return record.setAside ? refused('This record was set aside already.') : fine;
}
