import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Stale } from '../../kernel/stale.js';
import { allTyped, Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { SettleNextStep } from '../commands/settle-next-step.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { SettlementForm } from './steps.forms.js';
import { stepConflictView, stepView } from './steps.view.js';

@Controller('cases/:caseId/steps/:stepId')
export class StepsController {
  constructor(private readonly overview: CaseOverview, private readonly settle: SettleNextStep, private readonly reminder: ArrestReminder, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.step.viewed', renders: 'cases/step' })
  async show(@TheCase() key: CaseKey, @Param('stepId') stepId: Id) {
    const { head, step, reminder } = await this.read(key, stepId);
    return new Shown({ conflict: null, reminder, ...stepView(head, step, key.may('case.task.settle'), this.today(key), {}, []) }, [stepId]);
  }

  @Post() @Endpoint({ needs: 'case.task.settle', records: 'case.step.settled', renders: 'cases/step' })
  async end(@TheCase() key: CaseKey, @Param('stepId') stepId: Id, @Form(SettlementForm) form: Filled<SettlementForm>) {
    const { head, step, reminder } = await this.read(key, stepId, form.typed);
    if (!form.ok && step.state !== 'open') return new Conflict({ ...stepConflictView(head, step, form.typed), reminder }); // the page has no form any more
    if (!form.ok) return new Unprocessable({ conflict: null, reminder, ...stepView(head, step, true, this.today(key), form.typed, form.problems) });
    try {
      await this.settle.run(key, { ...form.value, id: stepId, version: Number(form.value.version) });
    } catch (failure) {
      if (!(failure instanceof Stale)) throw failure;
      return new Conflict({ ...stepConflictView(head, (await this.read(key, stepId)).step, form.typed), reminder });
    }
    return new SeeOther(casePaths.show(key.caseId), 'The next step is settled.');
  }

  private today(key: CaseKey) {
    return dayIn(key.facts.zone, this.clock.now());
  }

  private async read(key: CaseKey, stepId: Id, typed: Typed = {}) {
    const [head, step] = await Promise.all([this.overview.head(key), this.overview.step(key, stepId)]);
    if (step === null) throw new NotFoundException();
    const texts = [step.what, step.outcome ?? '', ...allTyped(typed)];
    return { head, step, reminder: arrestReminderView(await this.reminder.where(texts, this.today(key))) };
  }
}
