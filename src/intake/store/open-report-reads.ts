import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader } from '../../platform/database/index.js';
import { openStates, type ReportState } from '../rules/triage-outcomes.js';

export interface OpenReportLine { id: Id; school: string; zone: string; state: ReportState; entered_at: Instant }

@Injectable()
export class OpenReportReads {
  constructor(private readonly reader: Reader) {}

  /** Reports about a confirmed person that still wait for somebody, oldest first. No words of theirs. */
  about(person: Id): Promise<OpenReportLine[]> {
    return this.reader.all(`
      SELECT r.id, s.name AS school, s.zone, r.state, r.entered_at FROM report r JOIN school s ON s.id = r.school_id
      WHERE r.subject_id = ? AND r.state IN ${list(openStates.length)} ORDER BY r.entered_at, r.id`, [person, ...openStates]);
  }
}
