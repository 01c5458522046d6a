import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, newestVersion, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { DecideNoticeWithholding } from '../commands/decide-notice-withholding.js';
import { LogNoticeAttempt, type NewAttempt } from '../commands/log-notice-attempt.js';
import { WithholdNotice } from '../commands/withhold-notice.js';
import { managementPaths } from '../management.endpoints.js';
import { CaseNotices, type AttemptLine } from '../queries/case-notices.js';
import { usedTextProblems } from '../rules/family-messages.js';
import { attemptProblems } from '../rules/notice-attempt.js';
import { mayAsk, mayDecide, reasonsFor, shortestReason } from '../rules/notice-withholding.js';
import { attemptConflict } from './notice-conflict.view.js';
import { attemptView, decisionView, withholdingFormView } from './notice-forms.view.js';
import { attemptIn, inPageOrder, typedFrom, usedTextIn } from './notice-typed.js';
import { AttemptForm, DecisionForm, WithholdingForm } from './notices.forms.js';
import { noticesView } from './notices.view.js';

@Controller('cases/:caseId/notices')
export class NoticesController {
  constructor(
    private readonly overview: CaseOverview, private readonly notices: CaseNotices, private readonly log: LogNoticeAttempt,
    private readonly withhold: WithholdNotice, private readonly decide: DecideNoticeWithholding, private readonly clock: Clock, private readonly reminder: ArrestReminder,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.notices.viewed', renders: 'management/notices/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, file] = await Promise.all([this.overview.head(key), this.notices.read(key)]);
    return new Shown(noticesView(head, file, key.viewer.account, { record: key.may('case.notice.record'), decide: key.may('case.notice.withhold') }), file.notices.flatMap(({ attempts, withholdings }) => [...attempts, ...withholdings].map(({ id }) => id)));
  }

  @Get(':slot/attempts/new') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.started', renders: 'management/notices/attempt' })
  async ask(@TheCase() key: CaseKey, @Param('slot') slot: string) {
    return this.attemptPage(key, slot, {}, [], null);
  }

  @Post(':slot/attempts') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.attempted', renders: 'management/notices/attempt' })
  async append(@TheCase() key: CaseKey, @Param('slot') slot: string, @Form(AttemptForm) form: Filled<AttemptForm>) {
    const read = await this.read(key, slot, form);
    if (read.logged === null) return new Unprocessable(await this.attemptPage(key, slot, form.typed, read.problems, null));
    await this.log.run(key, read.logged);
    return new SeeOther(managementPaths.notices(key.caseId), 'The attempt is saved.');
  }

  @Get(':slot/attempts/:attemptId/corrections') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.started', renders: 'management/notices/attempt' })
  async askCorrection(@TheCase() key: CaseKey, @Param('slot') slot: string, @Param('attemptId') attemptId: Id) {
    const line = await this.attempt(key, slot, attemptId);
    return new Shown(await this.attemptPage(key, slot, typedFrom(line), [], line), [attemptId]);
  }

  @Post(':slot/attempts/:attemptId/corrections') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.corrected', renders: 'management/notices/attempt' })
  async correct(@TheCase() key: CaseKey, @Param('slot') slot: string, @Param('attemptId') attemptId: Id, @Form(AttemptForm) form: Filled<AttemptForm>) {
    const line = await this.attempt(key, slot, attemptId);
    const read = await this.read(key, slot, form);
    if (read.logged === null) return new Unprocessable(await this.attemptPage(key, slot, form.typed, read.problems, line));
    try {
      await this.log.correct(key, attemptId, read.logged);
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale;
      return new Conflict(await this.conflict(key, slot, attemptId, form.typed, read.logged));
    }
    return new SeeOther(managementPaths.notices(key.caseId), 'The correction is saved. The earlier attempt stays readable.');
  }

  @Get(':slot/withholdings/new') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.started', renders: 'management/notices/withholding' })
  async askWithholding(@TheCase() key: CaseKey, @Param('slot') slot: string) {
    const notice = await this.notice(key, slot);
    const verdict = mayAsk(notice.withholdings.map(({ approves }) => ({ approves: approves === null ? null : approves === 1 })));
    if (!verdict.ok) throw new Refusal(verdict.why);
    return withholdingFormView(await this.overview.head(key), notice, {}, []);
  }

  @Post(':slot/withholdings') @Endpoint({ needs: 'case.notice.record', records: 'case.notice.withholding-asked', renders: 'management/notices/withholding' })
  async askToWithhold(@TheCase() key: CaseKey, @Param('slot') slot: string, @Form(WithholdingForm) form: Filled<WithholdingForm>) {
    const notice = await this.notice(key, slot);
    const problems = [...form.problems, ...reasonProblems(form, shortestReason)];
    if (form.ok && !reasonsFor(notice.slot.recipient).includes(form.value.reasonKind)) problems.push({ field: 'reasonKind', text: 'Choose a reason that fits this person' });
    if (!form.ok || problems.length > 0) return new Unprocessable(withholdingFormView(await this.overview.head(key), notice, form.typed, problems));
    await this.withhold.run(key, { slot: notice.slot, reasonKind: form.value.reasonKind, reason: form.value.reason });
    return new SeeOther(managementPaths.notices(key.caseId), 'Saved. The notice stays open until a second person approves.');
  }

  @Get(':slot/withholdings/:withholdingId/decisions') @Endpoint({ needs: 'case.notice.withhold', records: 'case.notice.started', renders: 'management/notices/decision' })
  async askDecision(@TheCase() key: CaseKey, @Param('slot') slot: string, @Param('withholdingId') withholdingId: Id) {
    const { notice, asked } = await this.asked(key, slot, withholdingId);
    const verdict = mayDecide({ by: asked.author_id, decided: asked.approves !== null }, key.viewer.account);
    if (!verdict.ok) throw new Refusal(verdict.why);
    return new Shown(decisionView(await this.overview.head(key), notice, asked, {}, []), [withholdingId]);
  }

  @Post(':slot/withholdings/:withholdingId/decisions') @Endpoint({ needs: 'case.notice.withhold', records: 'case.notice.withholding-approved', renders: 'management/notices/decision' })
  async decideOn(@TheCase() key: CaseKey, @Param('slot') slot: string, @Param('withholdingId') withholdingId: Id, @Form(DecisionForm) form: Filled<DecisionForm>) {
    const { notice, asked } = await this.asked(key, slot, withholdingId);
    const problems = [...form.problems, ...reasonProblems(form, 1)];
    if (!form.ok || problems.length > 0) return new Unprocessable(decisionView(await this.overview.head(key), notice, asked, form.typed, problems));
    const approves = form.value.approves === 'yes';
    await this.decide.run(key, { withholding: withholdingId, approves, reason: form.value.reason });
    return new SeeOther(managementPaths.notices(key.caseId), approves ? 'Approved. The notice is withheld.' : 'Declined. The notice is still to be made.');
  }

  /** What was typed as a new attempt, or one sentence per field that is wrong, the form's own first. */
  private async read(key: CaseKey, slot: string, form: Filled<AttemptForm>) {
    const [notice, makers] = await Promise.all([this.notice(key, slot), this.notices.makers(key)]);
    const { happened, problems: when } = readHappened(form.typed as never, key.facts.zone, this.now(key));
    const attempt = attemptIn(form.typed);
    const madeBy = String(form.typed.madeBy);
    const usedText = usedTextIn(form.typed);
    const found: Problem[] = [...when, ...(makers.some(({ id }) => id === madeBy) ? [] : [{ field: 'madeBy', text: 'Choose who made the attempt' }]), ...attemptProblems(attempt, notice.slot.recipient), ...usedTextProblems(usedText, notice.texts)];
    const own: Problem[] = form.problems;
    const problems = inPageOrder([...own, ...found.filter(({ field }) => !own.some((problem) => problem.field === field))]);
    return happened === null || problems.length > 0 ? { logged: null, problems } : { logged: { slot: notice.slot, attempt, madeBy, happened, usedText }, problems };
  }

  /** Somebody corrected the attempt first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, slot: string, attemptId: Id, typed: Filled<AttemptForm>['typed'], yours: NewAttempt) {
    const newest = newestVersion((await this.notice(key, slot)).attempts, attemptId)!;
    return { ...(await this.attemptPage(key, slot, typed, [], newest)), conflict: attemptConflict(await this.overview.head(key), newest, yours, await this.notices.makers(key)) };
  }

  private async attemptPage(key: CaseKey, slot: string, typed: Filled<AttemptForm>['typed'], problems: Problem[], correcting: AttemptLine | null) {
    const [head, notice, makers] = await Promise.all([this.overview.head(key), this.notice(key, slot), this.notices.makers(key)]);
    const now = this.now(key);
    const clauses = notice.slot.recipient === 'law-enforcement' ? await this.reminder.read(now.date) : null;
    return { ...attemptView(head, notice, typed, problems, { makers, viewer: key.viewer.account, now, correcting }), reminder: arrestReminderView(clauses) };
  }

  private async notice(key: CaseKey, slot: string) {
    const notice = await this.notices.one(key, slot);
    if (notice === null) throw new NotFoundException();
    return notice;
  }

  private async attempt(key: CaseKey, slot: string, id: Id): Promise<AttemptLine> {
    const line = (await this.notice(key, slot)).attempts.find((attempt) => attempt.id === id);
    if (line === undefined) throw new NotFoundException();
    return line;
  }

  private async asked(key: CaseKey, slot: string, id: Id) {
    const notice = await this.notice(key, slot);
    const asked = notice.withholdings.find((withholding) => withholding.id === id);
    if (asked === undefined) throw new NotFoundException();
    return { notice, asked };
  }

  private now(key: CaseKey) {
    const now = this.clock.now();
    return wallIn(key.facts.zone, now);
  }
}

function reasonProblems(form: Filled<{ reason: string }>, shortest: number): Problem[] {
  if (form.problems.some(({ field }) => field === 'reason')) return [];
  const length = String(form.typed.reason ?? '').trim().length;
  return length >= shortest ? [] : [{ field: 'reason', text: shortest === 1 ? 'Say why' : `Write the reason in at least ${shortest} characters` }];
}
