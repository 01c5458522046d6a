import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { AccountDirectory, type TextResource } from '../../access/index.js';
import { CaseOverview, ClassedTexts, classesFor, classProblems, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView, isAsked, SchoolDirectory, type Agency } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { addDays, localDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddReferral } from '../commands/add-referral.js';
import { MoveReferral } from '../commands/move-referral.js';
import { managementPaths } from '../management.endpoints.js';
import { Referrals, type ReferralStanding } from '../queries/referrals.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { ownerChoices } from './colleague-choices.js';
import { dayOrNull, idOrNull } from './day-field.js';
import { NewReferralForm, ReferralHopForm } from './referrals.forms.js';
import { newReferralView, referralsView, referralView, type StaleReferral } from './referrals.view.js';

/** Days until the follow-up that a form offers. */
const usualDays = 7;

@Controller('cases/:caseId/referrals')
export class ReferralsController {
  constructor(
    private readonly overview: CaseOverview, private readonly referrals: Referrals, private readonly texts: ClassedTexts, private readonly directory: SchoolDirectory, private readonly accounts: AccountDirectory, private readonly possibleOwners: PossibleOwners, private readonly clock: Clock,
    private readonly add: AddReferral, private readonly move: MoveReferral, private readonly reminder: ArrestReminder,
  ) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'referral.listed', renders: 'management/referrals/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, referrals, kept] = await Promise.all([this.overview.head(key), this.referrals.of(key), this.texts.kept(key, 'referral')]);
    return new Shown(referralsView(head, referrals, kept, key.may('case.referral.change'), this.today(key)), referrals.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.referral.change', records: 'referral.started', renders: 'management/referrals/new' })
  async ask(@TheCase() key: CaseKey) {
    return this.newPage(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.referral.change', records: 'referral.added', renders: 'management/referrals/new' })
  async append(@TheCase() key: CaseKey, @Form(NewReferralForm) form: Filled<NewReferralForm>) {
    const agency = idOrNull(form.typed.agency as string | undefined);
    const toWhom = (form.typed.toWhom as string | undefined) ?? '';
    const unclear = [...whoProblem(agency, toWhom), ...classProblems(form.typed.recordClass ?? 'team', classesFor(key, 'referral'))];
    const done = form.ok && unclear.length === 0 ? await this.add.run(key, {
      agency, toWhom, purpose: form.value.purpose, consent: form.value.consent, owner: form.value.owner, followUpOn: localDate(form.value.followUpOn), sent: form.value.then === 'sent', recordClass: form.value.recordClass ?? 'team',
    }) : { problems: [...unclear, ...form.problems] };
    if ('problems' in done) return new Unprocessable(await this.newPage(key, form.typed, done.problems));
    return new SeeOther(managementPaths.referral(key.caseId, done.id), 'The referral is saved. It is done when help arrives, not when it is sent.');
  }

  @Get(':referral') @Endpoint({ needs: 'case.read', records: 'referral.viewed', renders: 'management/referrals/show' })
  async show(@TheCase() key: CaseKey, @Param('referral') id: Id) {
    return new Shown(await this.page(key, id, {}, []), [id]);
  }

  @Post(':referral/hops') @Endpoint({ needs: 'case.referral.change', records: 'referral.moved', renders: 'management/referrals/show' })
  async step(@TheCase() key: CaseKey, @Param('referral') id: Id, @Form(ReferralHopForm) form: Filled<ReferralHopForm>) {
    if (!abilitiesOf(key, await this.referral(key, id)).change) throw new NotFoundException();
    const done = form.ok ? await this.move.run(key, id, {
      ...form.value, version: Number(form.value.version), happenedOn: localDate(form.value.happenedOn), note: form.value.note ?? '', followUpOn: dayOrNull(form.value.followUpOn),
    }) : form;
    if ('stale' in done) return new Conflict(await this.page(key, id, form.typed, [], true));
    if ('problems' in done) return new Unprocessable(await this.page(key, id, form.typed, done.problems));
    return new SeeOther(managementPaths.referral(key.caseId, id), 'The step is saved.');
  }

  private async page(key: CaseKey, id: Id, typed: Typed, problems: Problem[], isStale = false) {
    const [head, referral] = await Promise.all([this.overview.head(key), this.referral(key, id)]);
    const context = await this.context(key, { recordClass: referral.recordClass, author: referral.enteredBy });
    const stale: StaleReferral | null = isStale ? { by: (await this.accounts.names([referral.changedBy])).get(referral.changedBy) ?? 'Somebody' } : null;
    const view = referralView(head, referral, abilitiesOf(key, referral), typed, problems, context, stale);
    return { ...view, reminder: await this.remind(key, context.agencies.find(({ id: one }) => one === referral.agency), [referral.toWhom, referral.purpose]) };
  }

  /** Agencies that have ended are offered to nobody; a referral that names one keeps it. */
  private async newPage(key: CaseKey, typed: Typed, problems: Problem[]) {
    const classes = classesFor(key, 'referral');
    const [head, context] = await Promise.all([this.overview.head(key), this.context(key, { recordClass: classes[0] ?? 'team', author: key.viewer.account })]);
    const text = (name: string): string => [typed[name] ?? ''].flat().join('');
    const view = newReferralView(head, classes, typed, problems, { ...context, agencies: context.agencies.filter((agency) => isAsked(agency, context.today)) });
    return { ...view, reminder: await this.remind(key, context.agencies.find(({ id }) => id === text('agency')), [text('toWhom'), text('purpose')]) };
  }

  private async remind(key: CaseKey, agency: Agency | undefined, texts: readonly string[]) {
    const today = this.today(key);
    return arrestReminderView(agency?.kind === 'law-enforcement' ? await this.reminder.read(today) : await this.reminder.where(texts, today));
  }

  private async referral(key: CaseKey, id: Id) {
    const referral = await this.referrals.one(key, id);
    if (referral === null) throw new NotFoundException();
    return referral;
  }

  private async context(key: CaseKey, about: TextResource) {
    const today = this.today(key);
    const [agencies, colleagues] = await Promise.all([this.directory.agencies(), this.possibleOwners.of(key, about)]);
    return { agencies, colleagues: ownerChoices(colleagues), viewer: key.viewer.account, usualFollowUp: addDays(today, usualDays), today };
  }

  private today(key: CaseKey) {
    return dayIn(key.facts.zone, this.clock.now());
  }
}

/** What the viewer may do with one referral: follow it up, and give it to other readers. */
function abilitiesOf(key: CaseKey, { recordClass, enteredBy }: ReferralStanding) {
  const writes = key.textRight({ recordClass, author: enteredBy }) === 'write';
  return { change: writes && key.may('case.referral.change'), reclassify: writes && key.may('case.text.reclassify') && classesFor(key, 'referral').length > 1 };
}

function whoProblem(agency: Id | null, toWhom: string): Problem[] {
  const written = toWhom.trim() !== '';
  if (agency === null) return written ? [] : [{ field: 'agency', text: 'Choose an agency, or write to whom' }];
  return written ? [{ field: 'toWhom', text: 'Choose an agency or write to whom, not both' }] : [];
}
