import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseOverview, ClosureChecks, disciplineWords, placeholderWords, type CaseKey, type Outstanding } from '../../cases/index.js';
import { shortDay } from '../../platform/web/index.js';
import { managementPaths } from '../management.endpoints.js';
import { ManagementStanding } from './management-standing.js';
import { Referrals } from './referrals.js';
import { Removals } from './removals.js';
import { ReturnGate, type ReturnFile } from './return-gate.js';
import { CaseTasks } from './case-tasks.js';
import { NoticesStanding } from './notices-standing.js';

/** What closing a case asks of plan, referrals, reviews and notices. */
@Injectable()
export class ManagementCheck implements OnModuleInit {
  readonly area = 'Support plan';

  constructor(private readonly standing: ManagementStanding, private readonly notices: NoticesStanding, private readonly tasks: CaseTasks, private readonly returns: ReturnGate, private readonly removals: Removals, private readonly referrals: Referrals, private readonly overview: CaseOverview, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const [{ interventions, referrals, reviews }, kept, notices, tasks, file, removals] = await Promise.all([this.standing.of(key), this.keptReferrals(key), this.notices.of(key), this.tasks.open(key), this.returns.read(key), this.removals.read(key)]);
    const review = (what: string): Outstanding => ({ area: 'Reviews', what, href: managementPaths.reviews(key.caseId) });
    return [
      ...notices.map(({ name, whom, href }) => ({ area: 'Notices', what: `${whom === null ? name : `${name} (${whom})`}: nobody was reached, and withholding it is not approved.`, href })),
      ...(removals?.toReview ?? []).map(({ from }) => ({ area: 'Removal days', what: `The manifestation review of the decision of ${shortDay(from)} is not recorded.`, href: managementPaths.removals(key.caseId) })),
      ...openReturn(file, managementPaths.returns(key.caseId)),
      ...tasks.map(({ name, state }) => ({ area: 'Tasks', what: state === 'to-check' ? `“${name}” is done, and nobody else has checked it.` : `“${name}” is not done.`, href: managementPaths.tasks(key.caseId) })),
      ...interventions.map(({ what, href }) => ({ area: this.area, what: `“${what}” has not ended. End it with a reason and what came of it.`, href: key.may('case.plan.change') ? href : null })),
      ...referrals.map(({ what, href }) => ({ area: 'Referrals', what: `The referral to ${what} is not at an end. Sent is not done: record what came of it.`, href })),
      ...kept,
      ...(reviews.lateBy > 0 ? [review(`A review was due ${shortDay(reviews.dueOn!)}.`)] : []),
    ];
  }

  /** Referrals that this reader may not read: that there is one, and whom to ask; to whoever may not know even that, only who manages the case. */
  private async keptReferrals(key: CaseKey): Promise<Outstanding[]> {
    const kept = await this.referrals.keptOpen(key);
    const known = kept.filter(({ record_class }) => key.texts.known.includes(record_class));
    const listed = (area: string, what: string): Outstanding => ({ area, what, href: null });
    return [
      ...known.map(({ record_class, author, discipline }) => listed('Referrals', `${placeholderWords('referral', record_class, author, discipline === null ? null : disciplineWords[discipline])} It is not at an end.`)),
      ...(known.length === kept.length ? [] : [listed('For other readers', `Something that you may not read is not at an end. Ask ${(await this.overview.head(key)).manager}, who manages the case.`)]),
    ];
  }
}

/** A student who is kept out of class, or came back and was not looked after as the protocol asks. */
function openReturn(file: ReturnFile | null, href: string): Outstanding[] {
  if (file === null) return [];
  if (file.state.held) return [{ area: 'Return to class', what: 'The student is kept out of class, and nobody has recorded a return.', href }];
  if (file.state.returnedAt === null) return [];
  return file.checks.filter(({ id }) => !file.state.checked.includes(id)).map(({ name }) => ({ area: 'Return to class', what: `“${name}” is not recorded.`, href }));
}
