import { Injectable } from '@nestjs/common';
import { EndClock, StartClock, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { noonAt, Removals } from '../queries/removals.js';
import { manifestationClocks, problemsWithRemoval, type WantedRemoval } from '../rules/removal-days.js';
import { RemovalRecordRow } from '../store/removal-record.entity.js';
import { removalRecords } from '../store/removal-reads.js';

export interface NewRemovalRecord extends WantedRemoval { reference: string | null }

/**
 * Appends days of removal, a decision to change placement for discipline, its review, or that an entry was a mistake. A decision about
 * a student with an IEP or a 504 plan starts the clock of its review, and the review ends it. Says what is wrong instead of saving.
 */
@Injectable()
export class EnterRemoval {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly removals: Removals, private readonly starts: StartClock, private readonly ends: EndClock, private readonly clock: Clock) {}

  /** Throws `Refusal` where the case is not about a student. */
  async run(key: CaseKey, wanted: NewRemovalRecord): Promise<{ id: Id } | { problems: Problem[] }> {
    const file = await this.removals.read(key);
    if (file === null) throw new Refusal('This case is not about a student, so nobody is removed from school in it.');
    const { caseId, facts: { subject, zone } } = key;
    const { step, from, to, part, reference, about } = wanted;
    const entry = { id: newId(), caseId, step, from, to, part, reference, about, by: key.actor.id, byName: '', at: this.clock.now() };
    const reckoned = step === 'placement-changed' && file.hasPlan ? await this.starts.reckonAll(key.facts, manifestationClocks([entry], file.time, (day) => noonAt(key, day)).needed) : [];
    return this.unitOfWork.run<{ id: Id }>(key, async (work) => {
      const mine = (await removalRecords(work.read, subject)).filter((one) => one.caseId === caseId);
      const problems = problemsWithRemoval(mine, wanted, dayIn(zone, work.now));
      if (problems.length > 0) throw new NotSo(problems);
      await work.insert(RemovalRecordRow, { id: entry.id, caseId, studentId: subject, step, fromDay: from, toDay: to, dayPart: part, reference, aboutId: about, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      for (const one of reckoned) await this.starts.within(work, caseId, one);
      if (step === 'manifestation-reviewed') await this.ends.met(work, caseId, 'manifestation', about!);
      await touchCase(work, caseId);
      await work.announce('removal.entered', entry.id, caseId);
      work.record('removal.entered', { items: [entry.id], detail: { step } });
      return { id: entry.id };
    }).catch((cause: unknown) => {
      if (cause instanceof NotSo) return { problems: cause.problems };
      throw cause;
    });
  }
}

class NotSo extends Error {
  constructor(readonly problems: Problem[]) {
    super('it cannot be entered so');
  }
}
