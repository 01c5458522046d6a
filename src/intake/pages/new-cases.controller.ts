import { Controller, Get, Post } from '@nestjs/common';
import { casePaths } from '../../cases/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { Conflict, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { OpenCaseFromReport } from '../commands/open-case-from-report.js';
import { ReportChanged } from '../commands/triage-report.js';
import { intakePaths } from '../intake.endpoints.js';
import { TheReport, type ReportKey } from '../queries/report-door.js';
import { ReportFile, type TriageLine } from '../queries/report-file.js';
import { TriageChoices } from '../queries/triage-choices.js';
import { chosenTeam } from '../rules/team-choice.js';
import { awaitsTriage } from '../rules/triage-outcomes.js';
import { newCaseView } from './new-cases.view.js';
import { NewCaseForm } from './triage.forms.js';

@Controller('reports/:reportId/cases')
export class NewCasesController {
  constructor(private readonly file: ReportFile, private readonly choices: TriageChoices, private readonly open: OpenCaseFromReport) {}

  @Get('new') @Endpoint({ needs: 'case.open', records: 'report.triage.started', renders: 'intake/triage/outcome' })
  async ask(@TheReport() key: ReportKey) {
    if (!awaitsTriage(key.facts.state)) return new SeeOther(intakePaths.show(key.reportId), 'This report has been triaged already.');
    if (key.facts.subject === null) return new SeeOther(intakePaths.triage(key.reportId), 'Confirm first whom the report is about.');
    return new Shown(await this.page(key, {}, []), [key.reportId]);
  }

  @Post() @Endpoint({ needs: 'case.open', records: 'case.opened', renders: 'intake/triage/outcome' })
  async openCase(@TheReport() key: ReportKey, @Form(NewCaseForm) form: Filled<NewCaseForm>) {
    const chosen = form.ok ? chosenTeam(form.value, await this.seats(key)) : { ok: false as const, problems: [] };
    if (!form.ok || !chosen.ok) return new Unprocessable(await this.page(key, form.typed, [...form.problems, ...(chosen.ok ? [] : chosen.problems)]));
    let caseId;
    try {
      caseId = await this.open.run(key, { version: Number(form.value.version), reason: form.value.reason, manager: chosen.manager, members: chosen.members });
    } catch (changed) {
      if (changed instanceof Refusal) return new Unprocessable(await this.page(key, form.typed, [{ field: 'members', text: changed.message }]));
      if (!(changed instanceof ReportChanged)) throw changed;
      return new Conflict(await this.page(key, { ...form.typed, version: undefined }, [], (await this.file.decisions(key))[0] ?? null));
    }
    // Who opens a case for another team sees it no more; the report says what became of it.
    const mine = chosen.members.some(({ account }) => account === key.viewer.account);
    return new SeeOther(mine ? casePaths.show(caseId) : intakePaths.show(key.reportId), 'The case is open.');
  }

  private async seats(key: ReportKey) {
    const { members, managers } = await this.choices.team(key);
    const seat = ({ account, discipline }: { account: string; discipline: Discipline }) => `${account} ${discipline}`;
    return { members: members.map(seat), managers: managers.map(seat) };
  }

  private async page(key: ReportKey, typed: Typed, problems: Problem[], first?: TriageLine | null) {
    const [report, version, { members, managers }] = await Promise.all([this.file.record(key), this.file.version(key), this.choices.team(key)]);
    return newCaseView({ report, version, members, managers, first }, typed, problems);
  }
}
