import { Injectable } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ReportReads, type QueueLine, type QueuePlace } from '../store/report-reads.js';
import { openStates, reportStates } from '../rules/triage-outcomes.js';

export type { QueueLine, QueuePlace };

/** Reports at the schools where the viewer reads them (a district seat: at all); the scope is part of the SQL. */
@Injectable()
export class ReportQueue {
  constructor(private readonly reports: ReportReads) {}

  /** Immediate danger first, then the oldest; settled ones the newest first. One line more than `limit` is never given. */
  page(viewer: Viewer, { open, after, limit }: { open: boolean; after: QueuePlace | null; limit: number }): Promise<QueueLine[]> {
    const states = reportStates.filter((state) => openStates.includes(state) === open);
    return this.reports.queue(viewer.account, schoolsOf(viewer, 'report.read'), states, after, limit, open ? 'waiting' : 'settled');
  }
}
