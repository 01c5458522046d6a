import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { ReportReads, type ReportRecord } from '../store/report-reads.js';
import { Reporters } from './reporters.js';

/** A report as the case's team reads it: a confidential reporter has no name and no id here. */
export type ReportInCase = Omit<ReportRecord, 'reporter_id'> & { reporter: string };

/** The reports that belong to a case, newest first: the panel for the case page. */
@Injectable()
export class CaseReports {
  constructor(private readonly reports: ReportReads, private readonly reporters: Reporters) {}

  async read(key: CaseKey): Promise<ReportInCase[]> {
    const found = await key.once('reports', () => this.reports.ofCase(key.caseId));
    const names = await this.reporters.namesFor(found.map(({ reporter_id }) => reporter_id));
    return found.map(({ reporter_id, ...report }) => ({ ...report, reporter: names.get(reporter_id) ?? 'Unknown' }));
  }
}
