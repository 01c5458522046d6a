import { Injectable } from '@nestjs/common';
import { EndClock, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Problem } from '../../platform/web/index.js';
import { CaseTasks } from '../queries/case-tasks.js';
import { mayRecord, taskState, type TaskStep } from '../rules/pack-tasks.js';
import { TaskRecordRow } from '../store/task-record.entity.js';
import { taskRecords } from '../store/task-reads.js';

export interface NewTaskRecord { step: TaskStep; byWhom: string; on: LocalDate; how: string }

/** Appends what was done about a task of the protocol, or that somebody else checked it; the record that settles a task ends its clock. Says what is wrong instead of saving. */
@Injectable()
export class RecordTask {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly tasks: CaseTasks, private readonly clocks: EndClock) {}

  async run(key: CaseKey, id: string, { step, byWhom, on, how }: NewTaskRecord): Promise<{ id: Id } | { problems: Problem[] }> {
    const task = await this.tasks.one(key, id);
    if (task === null) return { problems: [{ field: '', text: 'The protocol does not ask for this task in this case.' }] };
    const now = { needsCheck: task.rule.needsCheck, since: task.since };
    return this.unitOfWork.run<{ id: Id } | { problems: Problem[] }>(key, async (work) => {
      const records = (await taskRecords(work.read, key.caseId)).filter((record) => record.task === id);
      const verdict = task.shown === null ? mayRecord(now, records, { step, by: work.actor.id, byWhom }) : { ok: false as const, why: 'The weapons block shows that this is settled.', field: 'step' };
      if (!verdict.ok) throw new NotNow([{ field: verdict.field ?? '', text: verdict.why }]);
      if (on > dayIn(key.facts.zone, work.now)) throw new NotNow([{ field: 'on', text: 'That day has not come yet. Enter today or an earlier day' }]);
      const record = await work.insert(TaskRecordRow, { id: newId(), caseId: key.caseId, task: id, step, byWhom, happenedOn: on, how, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      if (taskState(now, [...records, { step, at: work.now }]) === 'settled') await this.clocks.met(work, key.caseId, task.means ? 'means-safety' : 'task', id);
      await touchCase(work, key.caseId);
      await work.announce('task.recorded', record.id, key.caseId);
      work.record('task.recorded', { items: [record.id], detail: { step, task: id } });
      return { id: record.id };
    }).catch((cause: unknown) => {
      if (cause instanceof NotNow) return { problems: cause.problems };
      throw cause;
    });
  }
}

class NotNow extends Error {
  constructor(readonly problems: Problem[]) {
    super('the task cannot be recorded so');
  }
}
