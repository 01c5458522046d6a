import { Controller, Get, Post } from '@nestjs/common';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddReportToCase } from '../commands/add-report-to-case.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { EarlierRecords } from '../queries/earlier-records.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile, type TriageLine } from '../queries/report-file.js';
import { TriageChoices } from '../queries/triage-choices.js';
import { awaitsTriage } from '../rules/triage-outcomes.js';
import { caseLinkView } from './new-cases.view.js';
import { CaseLinkForm } from './triage.forms.js';

@Controller('reports/:reportId/case-link')
export class CaseLinksController {
  constructor(private readonly file: ReportFile, private readonly earlier: EarlierRecords, private readonly choices: TriageChoices, private readonly add: AddReportToCase) {}

  @Get() @Endpoint({ needs: 'report.triage', records: 'report.triage.started', renders: 'intake/triage/outcome' })
  async ask(@TheReport() key: ReportKey) {
    if (!awaitsTriage(key.facts.state)) return new SeeOther(intakePaths.show(key.reportId), 'This report has been triaged already.');
    if ((await this.earlier.openCases(key)).length === 0) return new SeeOther(intakePaths.triage(key.reportId), 'There is no open case of a confirmed person to add this report to.');
    return new Shown(await this.page(key, {}, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.triage', records: 'report.triaged', renders: 'intake/triage/outcome' })
  async link(@TheReport() key: ReportKey, @Form(CaseLinkForm) form: Filled<CaseLinkForm>) {
    const known = (await this.earlier.openCases(key)).some(({ id }) => id === form.typed.openCase);
    const unknown: Problem[] = known || form.problems.some(({ field }) => field === 'openCase') ? [] : [{ field: 'openCase', text: 'Choose an open case of this person' }];
    if (!form.ok || !known) return new Unprocessable(await this.page(key, form.typed, [...form.problems, ...unknown]));
    const { version, reason, openCase } = form.value;
    try {
      await this.add.run(key, { version: Number(version), reason, caseId: openCase, readBy: await this.choices.nextSchoolDay(key) });
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, { ...form.typed, version: undefined }, [], (await this.file.decisions(key))[0] ?? null));
    }
    return new SeeOther(intakePaths.show(key.reportId), 'The report is part of the case now.');
  }

  private async page(key: ReportKey, typed: Typed, problems: Problem[], first?: TriageLine | null) {
    const [report, version, cases] = await Promise.all([this.file.record(key), this.file.version(key), this.earlier.openCases(key)]);
    return caseLinkView({ report, version, cases, first }, typed, problems);
  }
}
