import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { HandCaseOver } from '../commands/hand-case-over.js';
import { SendToSchool } from '../commands/send-to-school.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { Transfers } from '../queries/transfers.js';
import { HandOverForm, SendingForm } from './transfers.forms.js';
import { sendingView, transfersView } from './transfers.view.js';

@Controller('cases/:caseId/transfers')
export class TransfersController {
  constructor(private readonly overview: CaseOverview, private readonly transfers: Transfers, private readonly handOver: HandCaseOver, private readonly send: SendToSchool) {}

  @Get('new') @Endpoint({ needs: 'case.transfer', records: 'case.transfer.started', renders: 'cases/transfers/new' })
  ask(@TheCase() key: CaseKey) {
    return this.page(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.transfer', records: 'case.manager.changed', renders: 'cases/transfers/new' })
  async append(@TheCase() key: CaseKey, @Form(HandOverForm) form: Filled<HandOverForm>) {
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    try {
      await this.handOver.run(key, form.value);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(key, form.typed, [{ field: 'to', text: refusal.message }]));
    }
    return new SeeOther(casePaths.team(key.caseId), 'The case has a new manager.');
  }

  @Get('schools/:schoolId') @Endpoint({ needs: 'case.transfer', records: 'case.transfer.started', renders: 'cases/transfers/school' })
  askSchool(@TheCase() key: CaseKey, @Param('schoolId') schoolId: Id) {
    return this.schoolPage(key, schoolId, {}, []);
  }

  @Post('schools/:schoolId') @Endpoint({ needs: 'case.transfer', records: 'case.sent-to-school', renders: 'cases/transfers/school' })
  async appendSchool(@TheCase() key: CaseKey, @Param('schoolId') schoolId: Id, @Form(SendingForm) form: Filled<SendingForm>) {
    const there = await this.transfers.at(key, schoolId);
    if (there === null) throw new NotFoundException();
    const back = async (problems: Problem[]) => new Unprocessable(await this.schoolPage(key, schoolId, form.typed, problems));
    if (!form.ok) return back(form.problems);
    const { manager, members, staying, reason } = form.value;
    const chosen = [...new Set([manager, ...members])].map((account) => there.members.find((one) => one.account === account));
    if (chosen.some((one) => one === undefined)) return back([{ field: 'members', text: 'Choose from the colleagues listed' }]);
    try {
      await this.send.run(key, { school: schoolId, manager, members: chosen.map((one) => ({ account: one!.account, discipline: one!.discipline })), staying, reason });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return back([{ field: 'manager', text: refusal.message }]);
    }
    return new SeeOther('/', `The case is with ${there.school.name} now.`);
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, managers, schools, transfers] = await Promise.all([this.overview.head(key), this.transfers.managers(key), this.transfers.otherSchools(key), this.transfers.of(key)]);
    return transfersView({ head, managers, schools, transfers }, typed, problems);
  }

  private async schoolPage(key: CaseKey, schoolId: Id, typed: Typed, problems: Problem[]) {
    const [head, there, team] = await Promise.all([this.overview.head(key), this.transfers.at(key, schoolId), this.transfers.team(key)]);
    if (there === null) throw new NotFoundException();
    return sendingView({ head, ...there, team }, typed, problems);
  }
}
