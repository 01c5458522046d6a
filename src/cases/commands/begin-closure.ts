import { Injectable } from '@nestjs/common';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TrainingStanding } from '../../training/index.js';
import { ClosureChecks } from '../ports/closure-check.js';
import type { CaseKey } from '../queries/case-door.js';
import { closureText, mayClose, maySignClosure } from '../rules/closing.js';
import { touchCase } from '../store/case-changes.js';
import { caseStateIn, disciplineOnTeam, signClosure } from '../store/closure-changes.js';
import { ClosureRow } from '../store/closure.entity.js';

export interface NewClosure { reason: string; achieved: string; ifReturns: string; told: string }

/**
 * Begins a closing and signs it as the first; the case stays open until a member of another discipline signs too.
 * The caller has confirmed the signer's password. Throws `Refusal` while anything is outstanding, and for a signer whose training lapsed.
 */
@Injectable()
export class BeginClosure {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly checks: ClosureChecks, private readonly trail: CaseTrail, private readonly training: TrainingStanding) {}

  run(key: CaseKey, { reason, achieved, ifReturns, told }: NewClosure): Promise<Id> {
    return whileUnchanged(() => this.trail.head(), async ({ seq: since }) => {
      const outstanding = await this.checks.outstanding(key);
      return this.unitOfWork.run(key, async (work) => {
        const state = await caseStateIn(work, key.caseId);
        const open = mayClose({ closed: state.closed, outstanding: outstanding.length });
        if (!open.ok) throw new Refusal(open.why);
        if (state.waiting !== null) throw new Refusal('A closing of this case is waiting for its second signature. Sign that one, or withdraw it.');
        const discipline = await disciplineOnTeam(work, key.caseId, work.actor.id);
        const signer = maySignClosure([], { account: work.actor.id, discipline }, true);
        if (!signer.ok || discipline === null) throw new Refusal(signer.ok ? '' : signer.why);
        const lapsed = await this.training.refusalWithin(work, { account: work.actor.id, discipline }, key.facts);
        if (lapsed !== null) throw new Refusal(lapsed);
        const { seq } = await chainInUnit(work, key.caseId, since);
        const { id } = await work.insert(ClosureRow, {
          id: newId(), caseId: key.caseId, reason, achieved, ifReturns, told, begunAfterSeq: seq, closedAt: null, ledgerSeq: null, ledgerLeaf: null,
          withdrawnBy: null, withdrawnAt: null, withdrawnBecause: null, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
        });
        await signClosure(work, id, closureText({ caseId: key.caseId, reason, achieved, ifReturns, told }), discipline);
        await touchCase(work, key.caseId);
        await work.announce('case.closure.begun', id);
        work.record('case.closure.begun', { items: [id], detail: { discipline } });
        return id;
      });
    });
  }
}
