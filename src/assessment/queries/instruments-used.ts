import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { InstrumentReads, type InstrumentLine } from '../store/instrument-reads.js';
import { CurrentAssessment } from './current-assessment.js';
export type { InstrumentLine };

/** The instruments of others that were used in the newest assessment of a case. */
@Injectable()
export class InstrumentsUsed {
  constructor(private readonly current: CurrentAssessment, private readonly instruments: InstrumentReads) {}

  read(key: CaseKey): Promise<{ begun: boolean; used: InstrumentLine[] }> {
    return key.once('instruments', async () => {
      const [newest, begun] = await Promise.all([this.current.newest(key), this.current.begun(key)]);
      return { begun, used: newest === null ? [] : await this.instruments.ofAssessment(newest.id) };
    });
  }
}
