import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { ApprovePlan } from '../commands/approve-plan.js';
import { WritePlan } from '../commands/write-plan.js';
import { managementPaths } from '../management.endpoints.js';
import { SupportPlan } from '../queries/support-plan.js';
import { ApprovalForm, PlanWordsForm } from './plan.forms.js';
import { planView, planWordsView } from './plan.view.js';

@Controller('cases/:caseId/plan')
export class PlanController {
  constructor(private readonly overview: CaseOverview, private readonly plan: SupportPlan, private readonly write: WritePlan, private readonly approval: ApprovePlan) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'plan.viewed', renders: 'management/plan/show' })
  async show(@TheCase() key: CaseKey) {
    const [head, plan] = await Promise.all([this.overview.head(key), this.plan.of(key)]);
    return new Shown(planView(head, plan, abilities(key)), plan.items.map(({ id }) => id));
  }

  @Get('words') @Endpoint({ needs: 'case.plan.change', records: 'plan.writing.started', renders: 'management/plan/words' })
  async ask(@TheCase() key: CaseKey) {
    return planWordsView(await this.overview.head(key), await this.plan.words(key), {}, []);
  }

  @Post('words') @Endpoint({ needs: 'case.plan.change', records: 'plan.written', renders: 'management/plan/words' })
  async save(@TheCase() key: CaseKey, @Form(PlanWordsForm) form: Filled<PlanWordsForm>) {
    if (!form.ok) return new Unprocessable(planWordsView(await this.overview.head(key), null, form.typed, form.problems));
    const { goals, studentPart = '', familyPart = '', version } = form.value;
    const done = await this.write.run(key, { goals, studentPart, familyPart }, Number(version));
    if ('stale' in done) return new Conflict(planWordsView(await this.overview.head(key), null, form.typed, [], await this.plan.words(key)));
    return new SeeOther(managementPaths.plan(key.caseId), 'The plan is saved.');
  }

  @Post('approvals') @Endpoint({ needs: 'case.plan.approve', records: 'plan.approved', renders: 'management/plan/show' })
  async approve(@TheCase() key: CaseKey, @Form(ApprovalForm) form: Filled<ApprovalForm>) {
    const done = form.ok ? await this.approval.run(key, Number(form.value.edition)) : { stale: true as const };
    if ('id' in done) return new SeeOther(managementPaths.plan(key.caseId), 'The plan is approved.');
    const [head, plan] = await Promise.all([this.overview.head(key), this.plan.of(key)]);
    return 'stale' in done ? new Conflict(planView(head, plan, abilities(key), { refused: [], stale: true })) : new Unprocessable(planView(head, plan, abilities(key), { refused: done.gaps, stale: false }));
  }
}

const abilities = (key: CaseKey) => ({ change: key.may('case.plan.change'), approve: key.may('case.plan.approve'), log: key.may('case.delivery.log') });
