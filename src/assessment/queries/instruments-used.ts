import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { AssessmentReads } from '../store/assessment-reads.js';
import { InstrumentReads, type InstrumentLine } from '../store/instrument-reads.js';
export type { InstrumentLine };

/** The instruments of others that were used in the newest assessment of a case. */
@Injectable()
export class InstrumentsUsed {
  constructor(private readonly assessments: AssessmentReads, private readonly instruments: InstrumentReads) {}

  async read(key: CaseKey): Promise<{ begun: boolean; used: InstrumentLine[] }> {
    const [newest] = await this.assessments.ofCase(key.caseId);
    return { begun: newest !== undefined && newest.frozen_at === null, used: newest === undefined ? [] : await this.instruments.ofAssessment(newest.id) };
  }
}
