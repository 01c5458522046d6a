import { Controller, Get, Post } from '@nestjs/common';
import { ArrestReminder } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { isLocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { LetOfficerJoin } from '../commands/let-officer-join.js';
import { RecordHistoryCheck } from '../commands/record-history-check.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOfficers } from '../queries/case-officers.js';
import { CaseOverview } from '../queries/case-overview.js';
import { HistoryCheckForm, OfficerForm } from './officers.forms.js';
import { officersView, type OfficersForm } from './officers.view.js';

@Controller('cases/:caseId/officers')
export class OfficersController {
  constructor(
    private readonly overview: CaseOverview, private readonly team: CaseOfficers, private readonly reminder: ArrestReminder, private readonly letIn: LetOfficerJoin,
    private readonly record: RecordHistoryCheck, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.officers.viewed', renders: 'cases/officers' })
  async show(@TheCase() key: CaseKey) {
    const { view, items } = await this.page(key, null, {}, []);
    return new Shown(view, items);
  }

  @Post() @Endpoint({ needs: 'case.officer.grant', records: 'case.officer.granted', renders: 'cases/officers' })
  async join(@TheCase() key: CaseKey, @Form(OfficerForm) form: Filled<OfficerForm>) {
    const again = async (problems: Problem[]) => new Unprocessable((await this.page(key, 'officer', form.typed, problems)).view);
    if (!form.ok) return again(form.problems);
    const { officer, purpose, until } = form.value;
    if (!isLocalDate(until)) return again([{ field: 'until', text: 'Enter the last day on the team' }]);
    const offered = await this.team.others(key, await this.team.officers(key));
    if (!offered.some(({ account }) => account === officer)) return again([{ field: 'officer', text: 'Choose an officer of this school who is not on the team' }]);
    try {
      await this.letIn.run(key, { officer, purpose, until });
    } catch (refusal) {
      return again([problemOf(refusal, 'officer')]);
    }
    return new SeeOther(casePaths.officers(key.caseId), 'The officer is on the team until that day.');
  }

  @Post('checks') @Endpoint({ needs: 'case.criminal-history.record', records: 'case.criminal-history.checked', renders: 'cases/officers' })
  async check(@TheCase() key: CaseKey, @Form(HistoryCheckForm) form: Filled<HistoryCheckForm>) {
    const again = async (problems: Problem[]) => new Unprocessable((await this.page(key, 'check', form.typed, problems)).view);
    if (!form.ok) return again(form.problems);
    const { checkedBy, checkedOn, relevant } = form.value;
    if (!isLocalDate(checkedOn)) return again([{ field: 'checkedOn', text: 'Enter the day of the check' }]);
    try {
      await this.record.run(key, { by: checkedBy, on: checkedOn, relevant: relevant === 'yes' });
    } catch (refusal) {
      return again([problemOf(refusal, 'checkedBy')]);
    }
    return new SeeOther(casePaths.officers(key.caseId), 'The check is recorded.');
  }

  private async page(key: CaseKey, form: OfficersForm | null, typed: Typed, problems: Problem[]) {
    const now = this.clock.now();
    const today = dayIn(key.facts.zone, now);
    const may = { letIn: key.may('case.officer.grant'), check: key.may('case.criminal-history.record') };
    const [head, officers, checks, clauses] = await Promise.all([this.overview.head(key), this.team.officers(key), this.team.checks(key), this.reminder.read(today)]);
    const others = may.letIn ? await this.team.others(key, officers) : [];
    const view = officersView({ head, officers, checks, others, clauses, may, viewer: key.viewer.account, now, today }, form, typed, problems);
    return { view, items: [...officers, ...checks].map(({ id }) => id) };
  }
}
