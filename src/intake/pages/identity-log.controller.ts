import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { IdentityLog } from '../queries/identity-log.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile } from '../queries/report-file.js';
import { identityLogView } from './identity-log.view.js';

const perPage = 50;

@Controller('reports/:reportId/reporter/log')
export class IdentityLogController {
  constructor(private readonly file: ReportFile, private readonly log: IdentityLog) {}

  @Get() @Endpoint({ needs: 'report.identity.read', records: 'report.identity.log.viewed', renders: 'intake/identity/log' })
  async show(@TheReport() key: ReportKey, @Query('before') before?: string) {
    if (before !== undefined && !/^[1-9]\d{0,14}$/.test(before)) throw new NotFoundException();
    const [report, lines] = await Promise.all([this.file.record(key), this.log.read(key, before === undefined ? null : Number(before), perPage + 1)]);
    return new Shown(identityLogView(report, lines.slice(0, perPage), { first: before === undefined, more: lines.length > perPage }), [key.reportId]);
  }
}
