import { Controller, Get } from '@nestjs/common';
import { TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint } from '../../platform/web/index.js';
import { AuditSheet } from '../queries/audit-sheet.js';
import { sheetView } from './sheets.view.js';

@Controller('cases/:caseId/audit')
export class SheetsController {
  constructor(private readonly sheet: AuditSheet) {}

  @Get() @Endpoint({ needs: 'case.audit.read', records: 'case.audit.viewed', renders: 'oversight/sheets/show' })
  async show(@TheCase() key: CaseKey) {
    return sheetView(await this.sheet.read(key));
  }
}
