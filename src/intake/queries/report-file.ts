import { Injectable } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { ReportReads, type ReportRecord } from '../store/report-reads.js';
import { TriageReads, type TriageLine } from '../store/triage-reads.js';
import type { ReportKey } from './report-door.js';

export type { ReportRecord, TriageLine };

/** Another report about what seems to be the same person within a day. `id` is null where the viewer may not read it. */
export interface Repeat { id: Id | null; school: string; zone: string; at: Instant; foundBy: 'name' | 'person' }

/** One report whole: what was reported, what repeats it, what was decided. */
@Injectable()
export class ReportFile {
  constructor(private readonly reports: ReportReads, private readonly triages: TriageReads) {}

  async record(key: ReportKey): Promise<ReportRecord> {
    return (await this.reports.record(key.reportId))!;
  }

  /** The version that a form about this report must name. */
  async version(key: ReportKey): Promise<number> {
    return (await this.reports.facts(key.reportId))!.version;
  }

  /** Newest first. */
  decisions(key: ReportKey): Promise<TriageLine[]> {
    return this.triages.ofReport(key.reportId);
  }

  async repeats(key: ReportKey): Promise<Repeat[]> {
    const scope = schoolsOf(key.viewer, 'report.read');
    const found = await this.reports.repeatsOf(key.reportId);
    return found.map(({ id, school_id, school, zone, entered_at, found_by }) => ({ id: scope === null || scope.includes(school_id) ? id : null, school, zone, at: entered_at, foundBy: found_by }));
  }
}
