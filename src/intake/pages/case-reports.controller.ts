import { Controller, Get } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { CaseReports } from '../queries/case-reports.js';
import { caseReportsView } from './case-reports.view.js';

@Controller('cases/:caseId/reports')
export class CaseReportsController {
  constructor(private readonly overview: CaseOverview, private readonly reports: CaseReports) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.reports.viewed', renders: 'intake/cases/reports' })
  async list(@TheCase() key: CaseKey) {
    const [head, reports] = await Promise.all([this.overview.head(key), this.reports.read(key)]);
    return new Shown(caseReportsView(head, reports, schoolsOf(key.viewer, 'report.identity.release') === null), reports.map(({ id }) => id));
  }
}
