import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Instant } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { projectRoot, SETTINGS, type Settings } from '../../platform/settings/index.js';
import { Verification, type Verified } from './verification.js';

/** When the ledger was last verified by the running program, and what was found. */
export interface Checked { at: Instant; verified: Verified }

const soon = 10 * 60_000; // ms
const daily = 24 * 60 * 60_000;

/** Verifies the whole ledger once a day while the application serves, in a thread of its own. */
@Injectable()
export class DailyCheck implements BeforeApplicationShutdown {
  latest: Checked | null = null;
  private timers: NodeJS.Timeout[] = [];
  private worker: Worker | null = null;

  constructor(private readonly verification: Verification, private readonly clock: Clock, @Inject(SETTINGS) private readonly settings: Settings) {}

  /** `say` hears of a ledger that does not hold. */
  begin(say: (sentence: string) => void): void {
    const check = () => void this.run().then(
      ({ verified: { breaks } }) => { if (breaks.length > 0) say(`The ledger does not hold: ${breaks[0]!}${breaks.length > 1 ? ` (and ${breaks.length - 1} more)` : ''}. Run verify-ledger.`); },
      (failure: unknown) => say(`The ledger could not be verified: ${failure instanceof Error ? failure.message : String(failure)}`),
    );
    this.timers.push(setTimeout(check, soon).unref(), setInterval(check, daily).unref());
  }

  async run(): Promise<Checked> {
    this.latest = { at: this.clock.now(), verified: await this.aside() };
    return this.latest;
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.worker?.terminate();
  }

  /** In a thread where the program is built, here where it is not. */
  private aside(): Promise<Verified> {
    const thread = join(projectRoot, 'dist/run/verify.js');
    if (!existsSync(thread)) return this.verification.run();
    return new Promise((done, fail) => {
      const { database, keys, anchor } = this.settings;
      this.worker = new Worker(thread, { workerData: { database, keys, anchor } });
      this.worker.once('message', done).once('error', fail).once('exit', () => { this.worker = null; fail(new Error('the thread ended before it was done')); }); // after an answer this says nothing
    });
  }
}
