import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockSources, type CaseKey, type ClockSource, type MetClock, type NeededClock } from '../../cases/index.js';
import { clocksStoppedBy } from '../../protocols/index.js';
import { ReadNoticeNeeds } from './notice-needs.js';
import type { Instant } from '../../kernel/instant.js';
import { taskClock, taskMet } from '../rules/task-clocks.js';
import { CaseTasks } from './case-tasks.js';

/** Which clocks the tasks of the protocol run by. */
@Injectable()
export class TaskClocks implements ClockSource, OnModuleInit {
  constructor(private readonly tasks: CaseTasks, private readonly needs: ReadNoticeNeeds, private readonly sources: ClockSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async clocksOf(key: CaseKey, changedAt: Instant): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    // A task has no line of its own; for a weapon within reach the protocol's clock about it has one.
    const means = clocksStoppedBy((await this.needs.of(key)).protocol.definition, 'means-safety-verified')[0]?.tell;
    const tasks = (await this.tasks.read(key)).map((task) => ({ ...task, within: task.rule.within, tell: task.means ? means : undefined }));
    const there = <T>(one: T | null): one is T => one !== null;
    return { needed: tasks.map((task) => taskClock(task, changedAt)).filter(there), met: tasks.map(taskMet).filter(there) };
  }
}
