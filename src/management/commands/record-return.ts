import { Injectable } from '@nestjs/common';
import { EndClock, StartClock, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { ReturnGate } from '../queries/return-gate.js';
import { mayRecordReturn, returnClocks, type ReturnStep } from '../rules/return-gate.js';
import { ReturnRecordRow } from '../store/return-record.entity.js';
import { returnRecords } from '../store/return-reads.js';

export interface NewReturnRecord { step: ReturnStep; check: string | null; on: LocalDate; note: string }

/** Appends a hold, a signature, a return or a check. A return starts the clocks of its checks, and a check ends its own. Says what is wrong instead of saving. */
@Injectable()
export class RecordReturn {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly gate: ReturnGate, private readonly starts: StartClock, private readonly ends: EndClock, private readonly clock: Clock) {}

  /** Throws `Refusal` where the protocol of the case has no such gate. */
  async run(key: CaseKey, { step, check, on, note }: NewReturnRecord): Promise<{ id: Id } | { problems: Problem[] }> {
    const file = await this.gate.read(key);
    if (file === null) throw new Refusal('The protocol of this case does not ask for signatures before a return to class.');
    const checks = file.checks.map(({ id }) => id);
    const reckoned = step !== 'returned' ? [] : await this.starts.reckonAll(key.facts, returnClocks([{ step, check: null, by: key.actor.id, at: this.clock.now() }], file.checks).needed);
    return this.unitOfWork.run<{ id: Id } | { problems: Problem[] }>(key, async (work) => {
      const verdict = mayRecordReturn(await returnRecords(work.read, key.caseId), file.people, checks, { step, check, by: work.actor.id });
      if (!verdict.ok) throw new NotNow([{ field: verdict.field ?? '', text: verdict.why }]);
      if (on > dayIn(key.facts.zone, work.now)) throw new NotNow([{ field: 'on', text: 'That day has not come yet. Enter today or an earlier day' }]);
      const { id } = await work.insert(ReturnRecordRow, { id: newId(), caseId: key.caseId, step, checkId: step === 'checked' ? check : null, happenedOn: on, note, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      for (const one of reckoned) await this.starts.within(work, key.caseId, one);
      if (step === 'checked') await this.ends.met(work, key.caseId, 'return-check', check!);
      await touchCase(work, key.caseId);
      await work.announce('return.recorded', id, key.caseId);
      work.record('return.recorded', { items: [id], detail: { step } });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof NotNow) return { problems: cause.problems };
      throw cause;
    });
  }
}

class NotNow extends Error {
  constructor(readonly problems: Problem[]) {
    super('it cannot be recorded so');
  }
}
