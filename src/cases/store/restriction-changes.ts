import { newId, type Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import type { CaseRestraint, Restriction, RestrictionBasis, RestrictionKind } from '../rules/restrictions.js';
import { RestrictionRow } from './restriction.entity.js';

export interface NewRestriction { basis: RestrictionBasis; orderReference: string; reason: string }
export interface RestrictionNow extends Restriction { id: Id; version: number }

/** What restrains a case now, as this unit sees it. */
export async function restraintIn(work: Work, caseId: Id): Promise<CaseRestraint> {
  const [row] = await work.read<{ is_sealed: 0 | 1; is_held: 0 | 1 }>('SELECT is_sealed, is_held FROM case_file WHERE id = ?', [caseId]);
  const waiting = await work.read("SELECT id FROM case_restriction WHERE case_id = ? AND kind = 'seal' AND state = 'asked'", [caseId]);
  return { sealed: row!.is_sealed === 1, held: row!.is_held === 1, waiting: waiting.length > 0 };
}

export async function restrictionIn(work: Work, caseId: Id, id: Id): Promise<RestrictionNow | null> {
  const [row] = await work.read<RestrictionNow>('SELECT id, kind, state, entered_by AS "askedBy", lift_asked_by AS "liftAskedBy", version FROM case_restriction WHERE id = ? AND case_id = ?', [id, caseId]);
  return row ?? null;
}

/** A seal waits for a second person; a hold is in force at once: it takes nothing from anybody. */
export async function restrict(work: Work, caseId: Id, kind: RestrictionKind, { basis, orderReference, reason }: NewRestriction): Promise<Id> {
  const begun = kind === 'hold';
  const { id } = await work.insert(RestrictionRow, {
    id: newId(), caseId, kind, basis, orderReference, reason, state: begun ? 'in-force' : 'asked', begunBy: begun ? work.actor.id : null, begunAt: begun ? work.now : null,
    refusedBy: null, refusedAt: null, refusedBecause: null, liftAskedBy: null, liftAskedAt: null, liftBecause: null, liftedBy: null, liftedAt: null,
    recordClass: 'legal', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
  });
  return id;
}
