import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { allTyped, Conflict, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddIntervention } from '../commands/add-intervention.js';
import { ChangeIntervention } from '../commands/change-intervention.js';
import { MoveIntervention } from '../commands/move-intervention.js';
import { managementPaths } from '../management.endpoints.js';
import { InterventionLibrary, type LibraryItem } from '../queries/library.js';
import { SupportPlan } from '../queries/support-plan.js';
import type { Intervention, InterventionTerms } from '../rules/interventions.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { ownerChoices } from './colleague-choices.js';
import { dayOrNull, idOrNull } from './day-field.js';
import { ChangedInterventionForm, InterventionStateForm, NewInterventionForm } from './interventions.forms.js';
import { interventionStateView, interventionTermsView, libraryView, newInterventionView, type Stale } from './interventions.view.js';

@Controller('cases/:caseId/interventions')
export class InterventionsController {
  constructor(
    private readonly overview: CaseOverview, private readonly plan: SupportPlan, private readonly library: InterventionLibrary, private readonly accounts: AccountDirectory, private readonly possibleOwners: PossibleOwners, private readonly clock: Clock,
    private readonly add: AddIntervention, private readonly change: ChangeIntervention, private readonly move: MoveIntervention, private readonly reminder: ArrestReminder,
  ) {}

  @Get('library') @Endpoint({ needs: 'case.plan.change', records: 'intervention.library.viewed', renders: 'management/interventions/library' })
  async choose(@TheCase() key: CaseKey) {
    return libraryView(await this.overview.head(key), this.library.groups());
  }

  @Get('new') @Endpoint({ needs: 'case.plan.change', records: 'intervention.started', renders: 'management/interventions/terms' })
  async ask(@TheCase() key: CaseKey, @Query('from') from?: string) {
    return this.newPage(key, this.library.item(from), {}, []);
  }

  @Post() @Endpoint({ needs: 'case.plan.change', records: 'intervention.added', renders: 'management/interventions/terms' })
  async append(@TheCase() key: CaseKey, @Form(NewInterventionForm) form: Filled<NewInterventionForm>) {
    const from = this.library.item([form.typed.code ?? ''].flat()[0]);
    const done = form.ok ? await this.add.run(key, { ...termsIn(form.value), code: from?.code ?? null, state: form.value.state }) : form;
    if ('problems' in done) return new Unprocessable(await this.newPage(key, from, form.typed, done.problems));
    return new SeeOther(managementPaths.plan(key.caseId), 'The intervention is in the plan.');
  }

  @Get(':item/terms') @Endpoint({ needs: 'case.plan.change', records: 'intervention.started', renders: 'management/interventions/terms' })
  async askChange(@TheCase() key: CaseKey, @Param('item') id: Id) {
    return new Shown(await this.termsPage(key, await this.item(key, id), {}, []), [id]);
  }

  @Post(':item/terms') @Endpoint({ needs: 'case.plan.change', records: 'intervention.changed', renders: 'management/interventions/terms' })
  async save(@TheCase() key: CaseKey, @Param('item') id: Id, @Form(ChangedInterventionForm) form: Filled<ChangedInterventionForm>) {
    const item = await this.item(key, id);
    const done = form.ok ? await this.change.run(key, id, Number(form.value.version), termsIn(form.value)) : form;
    if ('stale' in done) return new Conflict(await this.termsPage(key, item, form.typed, [], await this.stale(key, id)));
    if ('problems' in done) return new Unprocessable(await this.termsPage(key, item, form.typed, done.problems));
    return new SeeOther(managementPaths.plan(key.caseId), 'The intervention is changed.');
  }

  @Get(':item/state') @Endpoint({ needs: 'case.plan.change', records: 'intervention.started', renders: 'management/interventions/state' })
  async askState(@TheCase() key: CaseKey, @Param('item') id: Id) {
    return new Shown(await this.statePage(key, await this.item(key, id), {}, []), [id]);
  }

  @Post(':item/state') @Endpoint({ needs: 'case.plan.change', records: 'intervention.moved', renders: 'management/interventions/state' })
  async saveState(@TheCase() key: CaseKey, @Param('item') id: Id, @Form(InterventionStateForm) form: Filled<InterventionStateForm>) {
    const item = await this.item(key, id);
    const done = form.ok ? await this.move.run(key, id, { version: Number(form.value.version), state: form.value.state, endReason: form.value.endReason || null, outcome: form.value.outcome ?? '' }) : form;
    if ('stale' in done) return new Conflict(await this.statePage(key, item, form.typed, [], await this.stale(key, id)));
    if ('problems' in done) return new Unprocessable(await this.statePage(key, item, form.typed, done.problems));
    return new SeeOther(managementPaths.plan(key.caseId), 'Saved.');
  }

  private async statePage(key: CaseKey, item: Intervention, typed: Typed, problems: Problem[], stale: Stale | null = null) {
    return { ...interventionStateView(await this.overview.head(key), item, typed, problems, stale), reminder: await this.remind(key, typed, [item.what, item.goal, item.details]) };
  }

  private async newPage(key: CaseKey, from: LibraryItem | null, typed: Typed, problems: Problem[]) {
    return { ...newInterventionView(await this.overview.head(key), from, typed, problems, await this.context(key)), reminder: await this.remind(key, typed, from === null ? [] : [from.name, from.description]) };
  }

  private async termsPage(key: CaseKey, item: Intervention, typed: Typed, problems: Problem[], stale: Stale | null = null) {
    return { ...interventionTermsView(await this.overview.head(key), item, typed, problems, await this.context(key), stale), reminder: await this.remind(key, typed, [item.what, item.goal, item.details]) };
  }

  private async remind(key: CaseKey, typed: Typed, texts: readonly string[]) {
    return arrestReminderView(await this.reminder.where([...allTyped(typed), ...texts], dayIn(key.facts.zone, this.clock.now())));
  }

  private async item(key: CaseKey, id: Id) {
    const item = await this.plan.item(key, id);
    if (item === null) throw new NotFoundException();
    return item;
  }

  /** The item as it stands now, and who changed it. */
  private async stale(key: CaseKey, id: Id) {
    const now = await this.item(key, id);
    return { now, by: (await this.accounts.names([now.changedBy])).get(now.changedBy) ?? 'Somebody' };
  }

  private async context(key: CaseKey) {
    return { owners: ownerChoices(await this.possibleOwners.of(key)), today: dayIn(key.facts.zone, this.clock.now()) };
  }
}

function termsIn({ what, goal, details, owner, startsOn, rhythm, reviewOn }: ChangedInterventionForm | NewInterventionForm): InterventionTerms {
  return { what, goal, details: details ?? '', owner: idOrNull(owner), startsOn: dayOrNull(startsOn), rhythm, reviewOn: dayOrNull(reviewOn) };
}
