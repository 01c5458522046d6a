import { Injectable } from '@nestjs/common';
import { RepeatReads, type CallLine } from '../store/repeat-reads.js';
import type { ReportKey } from './report-door.js';

export type { CallLine };

/** Who was called to reports within a day about one person, and whether one of them has answered. */
@Injectable()
export class RepeatCalls {
  constructor(private readonly repeats: RepeatReads) {}

  of(key: ReportKey): Promise<CallLine[]> {
    return this.repeats.ofReport(key.reportId);
  }
}
