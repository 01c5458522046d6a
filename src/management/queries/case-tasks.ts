import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { askedBy, holds, requiredTasks, sourceWords, type AskedBy, type TaskRule } from '../../protocols/index.js';
import { checkedWeapon, isMeansSafety, uncheckedWeapon } from '../rules/means-safety.js';
import { taskState, type TaskRecord, type TaskState } from '../rules/pack-tasks.js';
import { TaskReads } from '../store/task-reads.js';
import { ReadNoticeNeeds } from './notice-needs.js';

/** A task that the protocol asks for, or once asked for, with everything recorded about it, oldest first. */
export interface TaskLine {
  id: string; name: string; text: string; source: string; asked: AskedBy; rule: TaskRule; required: boolean; state: TaskState; means: boolean;
  /** See `TaskNow`. */
  since: Instant | null;
  /** Who was to make the weapon safe; null: whoever manages the case. */
  owner: Id | null;
  /** Who showed in the weapons block that it is safe, and when. */
  shown: { by: Id; at: Instant } | null;
  records: TaskRecord[];
}

/** The tasks of a case, in the order of its protocol. What is asked for follows from the records anew at each call. */
@Injectable()
export class CaseTasks {
  constructor(private readonly reads: TaskReads, private readonly needs: ReadNoticeNeeds) {}

  read(key: CaseKey): Promise<TaskLine[]> {
    return key.once('tasks', () => this.all(key));
  }

  /** Null for a task that the case does not have. */
  async one(key: CaseKey, id: string): Promise<TaskLine | null> {
    return (await this.read(key)).find((task) => task.id === id) ?? null;
  }

  /** Every task that the protocol of the case knows, asked for now or not. */
  async ids(key: CaseKey): Promise<string[]> {
    return (await this.needs.of(key)).protocol.definition.tasks.map(({ id }) => id);
  }

  /** Required and not settled. */
  async open(key: CaseKey): Promise<TaskLine[]> {
    return (await this.read(key)).filter(({ required, state }) => required && state !== 'settled');
  }

  private async all(key: CaseKey): Promise<TaskLine[]> {
    const { protocol, known, weapons } = await this.needs.of(key);
    const { definition, wording } = protocol;
    if (definition.tasks.length === 0) return [];
    const records = await this.reads.ofCase(key.caseId);
    const required = new Set(requiredTasks(definition, known).map(({ id }) => id));
    return definition.tasks.map((rule): TaskLine => {
      const mine = records.filter(({ task }) => task === rule.id);
      const means = isMeansSafety((facts) => holds(rule.requiredWhen, { ...known, facts }), known.facts);
      const weapon = means ? uncheckedWeapon(weapons) : null;
      const shown = means ? checkedWeapon(weapons) : null;
      const since = weapon?.at ?? null;
      const state = shown !== null ? 'settled' : taskState({ needsCheck: rule.needsCheck, since }, mine);
      return { id: rule.id, ...wording.tasks[rule.id]!, source: sourceWords(rule), asked: askedBy(protocol, 'tasks', rule, rule.needsCheck ? 'Somebody records what was done, and somebody else that it holds; or why it is not needed.' : 'Somebody records what was done, or why it is not needed.'), rule, required: required.has(rule.id), state, means, since, owner: weapon?.owner ?? null, shown, records: mine };
    }).filter(({ required: asked, records: { length } }) => asked || length > 0);
  }
}
