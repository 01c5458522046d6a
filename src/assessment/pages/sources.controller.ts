import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Form, SeeOther, Shown, textIn, Unprocessable, type Filled } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordSource } from '../commands/record-source.js';
import { GateRecordLines } from '../queries/gate-records.js';
import { soughtProblems } from '../rules/sought-sources.js';
import { SourceForm } from './gate-records.forms.js';
import { sourcesView } from './gate-records.view.js';

@Controller('cases/:caseId/assessment/sources')
export class SourcesController {
  constructor(private readonly overview: CaseOverview, private readonly lines: GateRecordLines, private readonly record: RecordSource) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.sources.viewed', renders: 'assessment/gates/records' })
  async show(@TheCase() key: CaseKey) {
    const lines = await this.lines.sought(key);
    return new Shown(sourcesView(await this.overview.head(key), lines, key.may('case.assess'), {}, []), lines.entries.map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.sources.recorded', renders: 'assessment/gates/records' })
  async append(@TheCase() key: CaseKey, @Form(SourceForm) form: Filled<SourceForm>) {
    const lines = await this.lines.sought(key);
    const { typed } = form;
    const text = textIn(typed);
    const given = { source: text('source'), status: text('status'), who: text('who'), reason: text('reason') };
    const corrects = text('corrects');
    const problems = [
      ...form.problems, ...(form.ok ? soughtProblems(given, lines.all.map(({ id }) => id)) : []),
      ...(corrects === '' || lines.standing.some(({ id }) => id === corrects) ? [] : [{ field: 'corrects', text: 'Choose an entry that stands, or leave this as new' }]),
    ];
    if (!form.ok || problems.length > 0) return new Unprocessable(sourcesView(await this.overview.head(key), lines, true, typed, problems));
    await this.record.run(key, { ...given, status: form.value.status }, corrects === '' ? null : corrects);
    return new SeeOther(assessmentPaths.sources(key.caseId), 'The entry is recorded.');
  }
}
