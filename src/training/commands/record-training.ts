import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { countsAtOnce } from '../rules/confirming.js';
import { dateProblems, lastDay, type RecordProblem } from '../rules/new-record.js';
import { TrainingRecordRow } from '../store/record.entity.js';
import { courseIn, isAccountIn } from '../store/training-state.js';

/** `expiresOn` null: as the course says. `evidence` says what proves it and where that is kept. */
export interface NewTrainingRecord { account: Id; course: Id; provider: string; minutes: number | null; completedOn: LocalDate; expiresOn: LocalDate | null; evidence: string }

/** The dates of a record are not what the rules ask for; nothing was saved. */
export class RecordRefused extends Refusal {
  constructor(readonly problems: readonly (RecordProblem | { field: 'course'; text: string })[]) {
    super(problems.map(({ text }) => `${text}.`).join(' '));
  }
}

/**
 * Records that somebody completed a course. Entered about oneself it waits for a second person; entered by somebody who
 * may record for others it counts at once. Whose training one may record the caller has asked. Throws `RecordRefused`.
 */
@Injectable()
export class RecordTraining {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly directory: SchoolDirectory) {}

  async run(acting: Acting, { account, course, provider, minutes, completedOn, expiresOn, evidence }: NewTrainingRecord): Promise<{ id: Id; waits: boolean }> {
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    return this.unitOfWork.run(acting, async (work) => {
      const found = await courseIn(work, { id: course });
      if (found === null || found.retired_at !== null) throw new RecordRefused([{ field: 'course', text: 'Choose a course of the list' }]);
      if (!await isAccountIn(work, account)) throw new Refusal('That person has no account here.');
      const problems = dateProblems({ completedOn, expiresOn }, found.months_valid, dayIn(zone, work.now));
      if (problems.length > 0) throw new RecordRefused(problems);
      const counts = countsAtOnce(account, work.actor.id);
      const { id } = await work.insert(TrainingRecordRow, {
        id: newId(), accountId: account, courseId: course, provider, minutes, completedOn, expiresOn: lastDay({ completedOn, expiresOn }, found.months_valid), evidence,
        recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, confirmedBy: counts ? work.actor.id : null, confirmedAt: counts ? work.now : null,
        setAsideBy: null, setAsideAt: null, setAsideBecause: null, version: 1,
      });
      work.record('training.recorded', { items: [id, account], detail: { waits: !counts } });
      return { id, waits: !counts };
    });
  }
}
