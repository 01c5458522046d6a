import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { localDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { allTyped, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordReturn } from '../commands/record-return.js';
import { managementPaths } from '../management.endpoints.js';
import { ReturnGate } from '../queries/return-gate.js';
import { ReturnForm } from './returns.forms.js';
import { returnView } from './returns.view.js';

@Controller('cases/:caseId/return')
export class ReturnsController {
  constructor(private readonly overview: CaseOverview, private readonly gate: ReturnGate, private readonly record: RecordReturn, private readonly reminder: ArrestReminder, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'return.viewed', renders: 'management/returns/show' })
  async show(@TheCase() key: CaseKey) {
    const file = await this.gate.read(key);
    return new Shown(await this.page(key, {}, []), (file?.records ?? []).map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.plan.approve', records: 'return.recorded', renders: 'management/returns/show' })
  async append(@TheCase() key: CaseKey, @Form(ReturnForm) form: Filled<ReturnForm>) {
    const done = form.ok ? await this.record.run(key, { ...form.value, check: form.value.check ?? null, on: localDate(form.value.on) }) : form;
    if ('problems' in done) return new Unprocessable(await this.page(key, form.typed, done.problems));
    return new SeeOther(managementPaths.returns(key.caseId), 'Saved.');
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, file] = await Promise.all([this.overview.head(key), this.gate.read(key)]);
    const today = dayIn(key.facts.zone, this.clock.now());
    const texts = [...(file?.records ?? []).map(({ note }) => note), ...allTyped(typed)];
    return { ...returnView(head, file, typed, problems, { viewer: key.viewer.account, mayRecord: key.may('case.plan.approve'), today }), reminder: arrestReminderView(await this.reminder.where(texts, today)) };
  }
}
