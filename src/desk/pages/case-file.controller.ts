import { Controller, Get } from '@nestjs/common';
import { casePaths, TheCase, type CaseKey } from '../../cases/index.js';
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
    const sections = [
      { label: 'Overview', href: casePaths.show(key.caseId), count: null },
      { label: 'Notes', href: casePaths.notes(key.caseId), count: file.notes === 0 ? null : String(file.notes) },
      { label: 'Team', href: casePaths.team(key.caseId), count: String(file.members.length) },
      ...(key.may('case.history.read') ? [{ label: 'History', href: casePaths.history(key.caseId), count: null }] : []),
    ];
    const may = { addNote: key.may('case.note.add'), readHistory: key.may('case.history.read'), changeTeam: key.may('case.team.change') };
    return new Shown(caseFileView(file, may, sections, this.clock.now()));
  }
}
