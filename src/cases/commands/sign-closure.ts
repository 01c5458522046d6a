import { Injectable } from '@nestjs/common';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { closingSignatures, ProtocolShelf, type Definition } from '../../protocols/index.js';
import { TrainingStanding } from '../../training/index.js';
import { ClosureChecks } from '../ports/closure-check.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayClose, maySignClosure } from '../rules/closing.js';
import { EndClock } from './end-clock.js';
import { touchCase } from '../store/case-changes.js';
import { caseStateIn, disciplineOnTeam, setOpen, signClosure, waitingClosureIn, type ClosureNow } from '../store/closure-changes.js';
import { ClosureRow } from '../store/closure.entity.js';

/**
 * Signs a closing that waits for signatures. With the last one that the protocol asks for, the case is closed and the
 * head of the ledger kept. The caller has confirmed the signer's password. What is outstanding is asked again: throws
 * `Refusal` when something came up since the first signature, and for a signer whose training lapsed. Gives whether the case is closed now.
 */
@Injectable()
export class SignClosure {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly checks: ClosureChecks, private readonly trail: CaseTrail, private readonly protocols: ProtocolShelf, private readonly training: TrainingStanding, private readonly clocks: EndClock) {}

  run(key: CaseKey, closureId: Id): Promise<{ closed: boolean }> {
    return whileUnchanged(() => this.trail.head(), async ({ seq: since }) => {
      const [outstanding, { definition }] = await Promise.all([this.checks.outstanding(key), this.protocols.ofCase(key.facts)]);
      return this.unitOfWork.run(key, async (work) => {
        const { closed, version } = await caseStateIn(work, key.caseId);
        const open = mayClose({ closed, outstanding: outstanding.length });
        if (!open.ok) throw new Refusal(open.why);
        const closure = await waitingClosureIn(work, key.caseId, closureId);
        if (closure === null) throw new Refusal('This closing is no longer waiting for a signature.');
        const head = await chainInUnit(work, key.caseId, since);
        if (!await this.sign(work, key, closure, definition)) {
          await touchCase(work, key.caseId);
          work.record('case.closure.signed', { items: [closureId] });
          return { closed: false };
        }
        work.record('case.closure.signed', { items: [closureId] });
        await work.revise(ClosureRow, closureId, closure.version, { closedAt: work.now, ledgerSeq: head.seq, ledgerLeaf: head.leaf });
        await setOpen(work, key.caseId, version, 0);
        await this.clocks.withTheCase(work, key.caseId);
        await work.announce('case.closed', closureId);
        work.record('case.closed', { items: [closureId], detail: { upTo: head.seq } });
        return { closed: true };
      });
    });
  }

  /** Adds the signature; true when it was the last one needed. */
  private async sign(work: Work, key: CaseKey, closure: ClosureNow, definition: Definition): Promise<boolean> {
    const discipline = await disciplineOnTeam(work, key.caseId, work.actor.id);
    const verdict = maySignClosure(closure.signers, { account: work.actor.id, discipline }, definition.closing.differentDisciplines);
    if (!verdict.ok || discipline === null) throw new Refusal(verdict.ok ? '' : verdict.why);
    const lapsed = await this.training.refusalWithin(work, { account: work.actor.id, discipline }, key.facts);
    if (lapsed !== null) throw new Refusal(lapsed);
    await signClosure(work, closure.id, closure.text, discipline);
    const signatures = [...closure.signers, { account: work.actor.id, discipline }].map(({ account, discipline: field }) => ({ person: account, discipline: field }));
    return closingSignatures(definition, signatures).complete;
  }
}
