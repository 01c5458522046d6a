import { Global, Module } from '@nestjs/common';
import { AddIntervention } from './commands/add-intervention.js';
import { AddReferral } from './commands/add-referral.js';
import { ApprovePlan } from './commands/approve-plan.js';
import { ChangeIntervention } from './commands/change-intervention.js';
import { DecideNoticeWithholding } from './commands/decide-notice-withholding.js';
import { HandOverPlans } from './commands/hand-over-plans.js';
import { LogDelivery } from './commands/log-delivery.js';
import { LogNoticeAttempt } from './commands/log-notice-attempt.js';
import { MoveIntervention } from './commands/move-intervention.js';
import { MoveReferral } from './commands/move-referral.js';
import { RecordReview } from './commands/record-review.js';
import { EnterRemoval } from './commands/enter-removal.js';
import { RecordReturn } from './commands/record-return.js';
import { RecordTask } from './commands/record-task.js';
import { WithholdNotice } from './commands/withhold-notice.js';
import { WritePlan } from './commands/write-plan.js';
import { DeliveriesController } from './pages/deliveries.controller.js';
import { InterventionsController } from './pages/interventions.controller.js';
import { NoticesController } from './pages/notices.controller.js';
import { PlanController } from './pages/plan.controller.js';
import { ReferralReadersController } from './pages/referral-readers.controller.js';
import { ReferralsController } from './pages/referrals.controller.js';
import { ReviewsController } from './pages/reviews.controller.js';
import { RemovalsController } from './pages/removals.controller.js';
import { ReturnsController } from './pages/returns.controller.js';
import { TasksController } from './pages/tasks.controller.js';
import { CaseNotices } from './queries/case-notices.js';
import { CaseTasks } from './queries/case-tasks.js';
import { InterventionLibrary } from './queries/library.js';
import { ManagementCheck } from './queries/management-check.js';
import { ManagementStanding } from './queries/management-standing.js';
import { ReadNoticeNeeds } from './queries/notice-needs.js';
import { ManagementClocks } from './queries/management-clocks.js';
import { NoticesPanel } from './queries/notices-panel.js';
import { NoticesStanding } from './queries/notices-standing.js';
import { OwnedWork } from './queries/owned-work.js';
import { PossibleOwners } from './queries/possible-owners.js';
import { PlanReadiness } from './queries/plan-readiness.js';
import { PlanPanel } from './queries/plan-panel.js';
import { ReferralKind } from './queries/referral-kind.js';
import { Referrals } from './queries/referrals.js';
import { ReviewCadence } from './queries/review-cadence.js';
import { Reviews } from './queries/reviews.js';
import { SupportPlan } from './queries/support-plan.js';
import { Removals } from './queries/removals.js';
import { ReturnGate } from './queries/return-gate.js';
import { PackClocks } from './queries/pack-clocks.js';
import { StageWork } from './queries/stage-work.js';
import { SelfHarmRouting } from './queries/self-harm-routing.js';
import { TaskClocks } from './queries/task-clocks.js';
import { InterventionReads } from './store/intervention-reads.js';
import { NoticePeopleReads } from './store/notice-people-reads.js';
import { NoticeReads } from './store/notice-reads.js';
import { OwnedReads } from './store/owned-reads.js';
import { PlanReads } from './store/plan-reads.js';
import { ReferralReads } from './store/referral-reads.js';
import { ReviewReads } from './store/review-reads.js';
import { RemovalReads } from './store/removal-reads.js';
import { ReturnReads } from './store/return-reads.js';
import { TaskReads } from './store/task-reads.js';

const taskParts = [RecordReturn, RecordTask, CaseTasks, ReturnGate, PlanReadiness];

/** What is kept of discipline: days and a number. */
const removals = { controllers: [RemovalsController], open: [EnterRemoval, Removals], store: [RemovalReads] };

const commands = [
  AddIntervention, AddReferral, ApprovePlan, ChangeIntervention, DecideNoticeWithholding, LogDelivery, LogNoticeAttempt, MoveIntervention, MoveReferral, RecordReview, WithholdNotice, WritePlan,
];
const queries = [CaseNotices, InterventionLibrary, ManagementStanding, NoticesPanel, NoticesStanding, OwnedWork, PlanPanel, PossibleOwners, Referrals, Reviews, SupportPlan];

@Global()
@Module({
  controllers: [DeliveriesController, InterventionsController, NoticesController, PlanController, ReferralReadersController, ReferralsController, ReturnsController, ReviewsController, TasksController, ...removals.controllers],
  providers: [...commands, ...queries, HandOverPlans, InterventionReads, NoticePeopleReads, NoticeReads, OwnedReads, PlanReads, ReadNoticeNeeds, ReferralKind, ReferralReads, ReviewCadence, ReviewReads, ManagementCheck, ManagementClocks, ...taskParts, PackClocks, SelfHarmRouting, StageWork, ReturnReads, TaskClocks, TaskReads, ...removals.open, ...removals.store],
  exports: [...commands, ...queries, ...taskParts, ...removals.open],
})
export class ManagementModule {}
