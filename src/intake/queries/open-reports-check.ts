import { Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '../../access/index.js';
import { ClosureChecks, type CaseKey, type Outstanding } from '../../cases/index.js';
import { moment } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportState } from '../rules/triage-outcomes.js';
import { OpenReportReads } from '../store/open-report-reads.js';

const waits: Readonly<Record<ReportState, string>> = {
  received: 'waits for triage', gathering: 'waits for more information', confirming: 'waits for its second reader', unacknowledged: 'was routed and is not acknowledged yet', returned: 'waits for triage again',
  settled: '', 'in-case': '',
};

/** A case does not close while another report about the same person waits for triage, a second reader or an acknowledgement. */
@Injectable()
export class OpenReportsCheck implements OnModuleInit {
  readonly area = 'Reports';

  constructor(private readonly reports: OpenReportReads, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const open = await this.reports.about(key.facts.subject);
    return open.map(({ id, school, zone, state, entered_at }) => ({
      area: this.area, what: `A report about the same person, received ${moment(zone, entered_at)} at ${school}, ${waits[state]}. The people who do intake there settle it.`, href: holds(key.viewer, 'report.read') ? intakePaths.show(id) : null,
    }));
  }
}
