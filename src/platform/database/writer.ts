import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database as Sqlite } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '../clock/index.js';
import { statement, type Engine, type Value } from './engine.js';
import type { Ask, Head, LedgerPort } from './ledger-port.js';
import { Work, type Acting } from './work.js';

export interface Limits { together: number; deadlineMs: number }

/** Open until the unit has ended or its time is up. */
interface Life { open: boolean }

interface Member {
  acting: Acting;
  body: (work: Work, life: Life) => Promise<unknown>;
  settle: (value: unknown) => void;
  fail: (cause: unknown) => void;
}

const inside = new AsyncLocalStorage<Life>();

/**
 * The one way to write. Units wait in line; all that wait in one turn share a transaction, each under a savepoint
 * of its own, and every one is answered only after the COMMIT that holds it (or after the ROLLBACK that dropped it).
 */
export class Writer {
  private waiting: Member[] = [];
  private draining: Promise<void> | undefined;
  private readonly engine: Engine;

  constructor(
    private readonly source: DataSource, private readonly ledger: LedgerPort, private readonly clock: Clock,
    private readonly limits: Limits = { together: 64, deadlineMs: 2000 },
  ) {
    this.engine = source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  run<T>(acting: Acting, body: (work: Work) => Promise<T>): Promise<T> {
    if (inside.getStore()?.open) throw new Error('a unit of work may not wait for another one');
    const caller = new AsyncResource('UnitOfWork'); // the line is drained in somebody else's async context
    return new Promise<T>((settle, fail) => {
      this.waiting.push({ acting, body: (work, life) => caller.runInAsyncScope(() => inside.run(life, () => body(work))), settle: settle as Member['settle'], fail });
      this.draining ??= this.drain();
    });
  }

  /** Waits until everything that was asked for has been answered. */
  async close(): Promise<void> {
    while (this.draining) await this.draining;
  }

  private async drain(): Promise<void> {
    await nextTurn(); // let every request of this turn join
    while (this.waiting.length > 0) await this.commitTogether(this.waiting.splice(0, this.limits.together));
    this.draining = undefined;
  }

  private async commitTogether(group: Member[]): Promise<void> {
    let answers: (() => void)[] = [];
    let runner: QueryRunner | undefined;
    try {
      runner = this.source.createQueryRunner();
      const ask = this.asking(runner);
      await this.begin(runner);
      let head = await this.ledger.head(ask);
      for (const member of group) {
        try {
          const { value, work } = await this.underSavepoint(runner, ask, member);
          head = await this.append(ask, head, work);
          answers.push(() => member.settle(value));
        } catch (cause) {
          if (cause instanceof LostTransaction) throw cause;
          answers.push(() => member.fail(cause));
        }
      }
      await runner.query('COMMIT');
    } catch (cause) {
      await runner?.query('ROLLBACK').catch(() => undefined);
      const lost = cause instanceof LostTransaction ? cause : new LostTransaction('nothing could be written', { cause });
      answers = group.map((member) => () => member.fail(lost));
    } finally {
      await runner?.release().catch(() => undefined);
    }
    for (const answer of answers) answer();
  }

  private async begin(runner: QueryRunner): Promise<void> {
    if (this.engine === 'sqlite') {
      await runner.query('BEGIN IMMEDIATE');
      return;
    }
    await runner.query(`BEGIN; SET LOCAL statement_timeout = ${this.limits.deadlineMs}; SELECT pg_advisory_xact_lock(7265)`);
  }

  private async append(ask: Ask, head: Head, work: Work): Promise<Head> {
    if (work.lines.length === 0) return head;
    return this.ledger.append(ask, head, work.lines).catch((cause: unknown) => {
      throw new LostTransaction('the ledger could not be written', { cause });
    });
  }

  private async underSavepoint(runner: QueryRunner, ask: Ask, member: Member): Promise<{ value: unknown; work: Work }> {
    const life: Life = { open: true };
    const whileOpen: Ask = (sql, values) => {
      if (!life.open) throw new Error('this unit of work has ended');
      assertInTransaction(runner, this.engine);
      return ask(sql, values);
    };
    const work = new Work(this.source, whileOpen, member.acting, this.clock.now(), this.ledger.standstill);
    await runner.query('SAVEPOINT unit');
    try {
      const value = await withDeadline(answeredOnce(work, whileOpen, member, life), this.limits.deadlineMs, () => { life.open = false; });
      life.open = false;
      await runner.query('RELEASE SAVEPOINT unit'); // fails if the unit hid an error or lost the transaction
      return { value, work };
    } catch (cause) {
      life.open = false;
      try {
        for (const undo of ['ROLLBACK TO', 'RELEASE']) await runner.query(`${undo} SAVEPOINT unit`);
      } catch {
        throw new LostTransaction('the whole transaction was lost', { cause });
      }
      throw cause;
    }
  }

  private asking(runner: QueryRunner): Ask {
    return async <T>(sql: string, values: readonly Value[] = []) => {
      const answer = (await runner.query(statement(this.engine, sql), [...values])) as unknown;
      const changed = Array.isArray(answer) && this.engine === 'postgres' && /^UPDATE|^DELETE/.test(sql); // [rows, count]
      return (changed ? (answer as unknown[][])[0] : answer) as T[];
    };
  }
}

/** A form id that has done its work answers a second click with what the first one got, and changes nothing. */
async function answeredOnce(work: Work, ask: Ask, { acting, body }: Member, life: Life): Promise<unknown> {
  const form = acting.actor.submission;
  if (form === null) {
    const value = await body(work, life);
    work.assertNothingSilent();
    return value;
  }
  const [before] = await ask<{ answer: string }>('SELECT answer FROM form_submission WHERE id = ?', [form]);
  if (before !== undefined) return JSON.parse(before.answer) as unknown;
  const value = await body(work, life);
  work.assertNothingSilent();
  await work.upkeep('form_submission', 'INSERT INTO form_submission (id, answer, at) VALUES (?, ?, ?)', [form, JSON.stringify(value ?? null), work.now]);
  return value;
}

/** A full disk, a broken connection or a ledger that cannot be written ended the whole transaction, not just one savepoint. Nothing of it was kept. */
export class LostTransaction extends Error {}

/** A unit that hides such an error would go on in autocommit, so every statement asks the driver first. */
function assertInTransaction(runner: QueryRunner, engine: Engine): void {
  const open = engine === 'sqlite'
    ? (runner.dataSource.driver as unknown as { databaseConnection: Sqlite }).databaseConnection.inTransaction
    : (runner as unknown as { databaseConnection: ClientBase & { getTransactionStatus(): string } }).databaseConnection.getTransactionStatus() !== 'I';
  if (!open) throw new LostTransaction('the whole transaction was lost');
}

const parts = 20;

/** Counts only the time in which this process had its turn: a stall of the machine, however long, is one of twenty parts. */
function withDeadline<T>(promise: Promise<T>, ms: number, end: () => void): Promise<T> {
  let timer: NodeJS.Timeout;
  let left = parts;
  const late = new Promise<never>((_, fail) => {
    timer = setInterval(() => {
      left -= 1;
      if (left > 0) return;
      end();
      fail(new Error(`a unit of work took longer than ${ms} ms`));
    }, ms / parts);
  });
  return Promise.race([promise, late]).finally(() => clearInterval(timer));
}
