import { Injectable } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ReporterReads, type OwnReport } from '../store/reporter-reads.js';

export type { OwnReport };

/** A person's own reports, with their state and nothing that was found. */
@Injectable()
export class OwnReports {
  constructor(private readonly reporters: ReporterReads) {}

  /** Newest first. */
  list(viewer: Viewer, limit = 100): Promise<OwnReport[]> {
    return this.reporters.ownReports(viewer.account, limit);
  }

  /** Null alike for a receipt that does not exist and one of somebody else. */
  async byReceipt(viewer: Viewer, receipt: string): Promise<OwnReport | null> {
    return isId(receipt) ? this.reporters.ownReport(viewer.account, receipt) : null;
  }
}
