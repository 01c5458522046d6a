import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { askedBy, guardsView, ProtocolShelf, type Stage, type Wording } from '../../protocols/index.js';
import { ApprovePlan } from '../commands/approve-plan.js';
import { WritePlan } from '../commands/write-plan.js';
import { managementPaths } from '../management.endpoints.js';
import { SupportPlan, type WholePlan } from '../queries/support-plan.js';
import { ApprovalForm, PlanWordsForm } from './plan.forms.js';
import { planView, planWordsView } from './plan.view.js';

@Controller('cases/:caseId/plan')
export class PlanController {
  constructor(private readonly overview: CaseOverview, private readonly plan: SupportPlan, private readonly write: WritePlan, private readonly approval: ApprovePlan, private readonly reminder: ArrestReminder, private readonly shelf: ProtocolShelf, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'plan.viewed', renders: 'management/plan/show' })
  async show(@TheCase() key: CaseKey) {
    const [head, plan] = await Promise.all([this.overview.head(key), this.plan.of(key)]);
    return new Shown({ ...planView(head, plan, abilities(key, plan)), ...await this.beside(key, plan) }, plan.items.map(({ id }) => id));
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
    const beside = await this.beside(key, plan);
    return 'stale' in done ? new Conflict({ ...planView(head, plan, abilities(key, plan), { refused: [], stale: true }), ...beside }) : new Unprocessable({ ...planView(head, plan, abilities(key, plan), { refused: done.gaps, stale: false }), ...beside });
  }

  /** What was agreed with the police about what the plan says, and what the protocol says must not be concluded. */
  private async beside(key: CaseKey, { items }: WholePlan) {
    const texts = items.filter(({ state }) => state !== 'ended').flatMap(({ what, goal, details }) => [what, goal, details]);
    const [clauses, protocol] = await Promise.all([this.reminder.where(texts, dayIn(key.facts.zone, this.clock.now())), this.shelf.ofCase(key.facts)]);
    const asked = protocol.definition.stages.filter(({ doneWhen }) => doneWhen.includes('plan-approved')).map((stage) => askedBy(protocol, 'stages', stage, approvalWords(stage, protocol.wording)));
    return { reminder: arrestReminderView(clauses), guards: guardsView(protocol, 'plan'), asked };
  }
}

const abilities = (key: CaseKey, { words }: WholePlan) => ({ change: key.may('case.plan.change'), approve: key.may('case.plan.approve'), wrote: words?.changedBy === key.actor.id, log: key.may('case.delivery.log') });

/** What approves a plan, as its stage in the protocol says it. */
function approvalWords({ inputs, signatures }: Stage, wording: Wording): string {
  const who = signatures.map(({ id }) => wording.signatures[id]!.name).join(' or ');
  return `${inputs.includes('determination') ? 'The team has agreed on a level, and the plan' : 'The plan'} is approved${who === '' ? '' : ` (${who})`}, each intervention with an owner, a start and a review date.`;
}
