import { Controller, Get } from '@nestjs/common';
import type { VerbId } from '../../access/index.js';
import { TheCase, type CaseKey } from '../../cases/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { CaseFiles } from '../queries/case-file.js';
import { caseFileView } from './case-file.view.js';

@Controller('cases/:caseId')
export class CaseFileController {
  constructor(private readonly files: CaseFiles, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.viewed', renders: 'desk/case-file' })
  async show(@TheCase() key: CaseKey) {
    const file = await this.files.read(key);
    const may = { addNote: key.may('case.note.add'), history: key.may('case.history.read'), summary: key.may('case.summary.take'), holds: (verb: VerbId) => key.may(verb) };
    return new Shown(caseFileView(file, may, this.clock.now()));
  }
}
