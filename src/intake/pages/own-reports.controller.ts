import { Controller, Get, Param } from '@nestjs/common';
import { RecordRefusal, TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { OwnReports } from '../queries/own-reports.js';
import { mineView, receiptView } from './own-reports.view.js';

/** Recorded without naming the reports: an entry that did would tie a confidential reporter to theirs. */
@Controller('reports')
export class OwnReportsController {
  constructor(private readonly own: OwnReports, private readonly recordRefusal: RecordRefusal) {}

  @Get('mine') @Endpoint({ needs: 'report.own.read', records: 'report.own.viewed', renders: 'intake/reports/mine' })
  async list(@TheViewer() viewer: Viewer) {
    return mineView(await this.own.list(viewer));
  }

  @Get('receipts/:receipt') @Endpoint({ needs: 'report.own.read', renders: 'intake/reports/receipt', quiet: true })
  async show(@TheViewer() viewer: Viewer, @Param('receipt') receipt: string) {
    const report = await this.own.byReceipt(viewer, receipt);
    return report === null ? this.recordRefusal.refuse(viewer, 'report.own.read.not-theirs', null) : receiptView(report);
  }
}
