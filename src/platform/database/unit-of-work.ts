import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { nowElsewhere } from './elsewhere.js';
import { LedgerPort } from './ledger-port.js';
import { Writer } from './writer.js';
import type { Acting, Work } from './work.js';

/** The one write path: a change and its ledger entry are committed together or not at all. */
@Injectable()
export class UnitOfWork implements OnApplicationShutdown {
  private readonly writer: Writer;

  constructor(@Inject(getDataSourceToken('writer')) source: DataSource, ledger: LedgerPort, clock: Clock) {
    this.writer = new Writer(source, ledger, clock);
  }

  /**
   * Runs `body` alone in the write line and answers after the commit. What it returns must be JSON: a form sent
   * twice is answered with the first return value. Throws what `body` throws, with nothing kept; `Stale` when a
   * compare-and-set lost. Nothing slow belongs inside (2 s of this process’s own time and the unit is rolled back).
   */
  run<T>(acting: Acting, body: (work: Work) => Promise<T>): Promise<T> {
    if (nowElsewhere() !== undefined) return Promise.reject(new Error('nothing is changed while another database is read'));
    return this.writer.run(acting, body);
  }

  /** Resolves when nothing waits to be written. */
  onApplicationShutdown(): Promise<void> {
    return this.writer.close();
  }
}
