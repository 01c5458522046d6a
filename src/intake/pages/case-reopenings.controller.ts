import { Controller, Get, Post } from '@nestjs/common';
import { CaseDoor, casePaths } from '../../cases/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ReopenCaseWithReport } from '../commands/reopen-case-with-report.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { EarlierRecords } from '../queries/earlier-records.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile, type TriageLine } from '../queries/report-file.js';
import { TriageChoices } from '../queries/triage-choices.js';
import { awaitsTriage } from '../rules/triage-outcomes.js';
import { caseReopeningView } from './new-cases.view.js';
import { CaseReopeningForm } from './triage.forms.js';

@Controller('reports/:reportId/case-reopening')
export class CaseReopeningsController {
  constructor(
    private readonly file: ReportFile, private readonly earlier: EarlierRecords, private readonly choices: TriageChoices,
    private readonly door: CaseDoor, private readonly reopen: ReopenCaseWithReport,
  ) {}

  @Get() @Endpoint({ needs: 'report.triage', records: 'report.triage.started', renders: 'intake/triage/outcome' })
  async ask(@TheReport() key: ReportKey) {
    if (!awaitsTriage(key.facts.state)) return new SeeOther(intakePaths.show(key.reportId), 'This report has been triaged already.');
    if ((await this.reopenable(key)).length === 0) return new SeeOther(intakePaths.triage(key.reportId), 'There is no closed case of a confirmed person that you may open again.');
    return new Shown(await this.page(key, {}, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'report.triage', records: 'report.triaged', renders: 'intake/triage/outcome' })
  async open(@TheReport() key: ReportKey, @Form(CaseReopeningForm) form: Filled<CaseReopeningForm>) {
    const known = (await this.reopenable(key)).some(({ id }) => id === form.typed.closedCase);
    const unknown: Problem[] = known || form.problems.some(({ field }) => field === 'closedCase') ? [] : [{ field: 'closedCase', text: 'Choose a closed case of this person' }];
    if (!form.ok || !known) return new Unprocessable(await this.page(key, form.typed, [...form.problems, ...unknown]));
    const { version, reason, closedCase } = form.value;
    try {
      const closed = await this.door.open(key.viewer, 'case.reopen', closedCase);
      await this.reopen.run(key, closed, { version: Number(version), reason, readBy: await this.choices.nextSchoolDay(key) });
    } catch (changed) {
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, { ...form.typed, version: undefined }, [], (await this.file.decisions(key))[0] ?? null));
    }
    return new SeeOther(casePaths.show(closedCase), 'The case is open again, with the report in it. A new assessment begins; the earlier one stays readable.');
  }

  private async reopenable(key: ReportKey) {
    return (await this.earlier.closedCases(key)).filter(({ mayReopen }) => mayReopen);
  }

  private async page(key: ReportKey, typed: Typed, problems: Problem[], first?: TriageLine | null) {
    const [report, version, cases] = await Promise.all([this.file.record(key), this.file.version(key), this.reopenable(key)]);
    return caseReopeningView({ report, version, cases, first }, typed, problems);
  }
}
