import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Form, SeeOther, Shown, textIn, Unprocessable, type Filled } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordProtective } from '../commands/record-protective.js';
import { GateRecordLines } from '../queries/gate-records.js';
import { protectiveProblems } from '../rules/protective-factors.js';
import { ProtectiveForm } from './gate-records.forms.js';
import { protectiveView } from './gate-records.view.js';

@Controller('cases/:caseId/assessment/protective-factors')
export class ProtectiveController {
  constructor(private readonly overview: CaseOverview, private readonly lines: GateRecordLines, private readonly record: RecordProtective) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.protective.viewed', renders: 'assessment/gates/records' })
  async show(@TheCase() key: CaseKey) {
    const lines = await this.lines.protective(key);
    return new Shown(protectiveView(await this.overview.head(key), lines, key.may('case.assess'), {}, []), lines.entries.map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.protective.recorded', renders: 'assessment/gates/records' })
  async append(@TheCase() key: CaseKey, @Form(ProtectiveForm) form: Filled<ProtectiveForm>) {
    const lines = await this.lines.protective(key);
    const { typed } = form;
    const text = textIn(typed);
    const given = { finding: text('finding'), body: text('body'), asked: text('asked') };
    const corrects = text('corrects');
    const problems = [
      ...form.problems, ...(form.ok ? protectiveProblems(given) : []),
      ...(corrects === '' || lines.standing.some(({ id }) => id === corrects) ? [] : [{ field: 'corrects', text: 'Choose an entry that stands, or leave this as new' }]),
    ];
    if (!form.ok || problems.length > 0) return new Unprocessable(protectiveView(await this.overview.head(key), lines, true, typed, problems));
    await this.record.run(key, { ...given, finding: form.value.finding }, corrects === '' ? null : corrects);
    return new SeeOther(assessmentPaths.protective(key.caseId), 'The entry is recorded.');
  }
}
