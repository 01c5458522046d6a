import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { allTyped, Endpoint, Form, readHappened, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { LogDelivery } from '../commands/log-delivery.js';
import { managementPaths } from '../management.endpoints.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { SupportPlan } from '../queries/support-plan.js';
import { ownerChoices } from './colleague-choices.js';
import { idOrNull } from './day-field.js';
import { DeliveryForm } from './deliveries.forms.js';
import { deliveriesView } from './deliveries.view.js';

@Controller('cases/:caseId/interventions/:item/deliveries')
export class DeliveriesController {
  constructor(private readonly overview: CaseOverview, private readonly plan: SupportPlan, private readonly possibleOwners: PossibleOwners, private readonly clock: Clock, private readonly log: LogDelivery, private readonly reminder: ArrestReminder) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'delivery.log.viewed', renders: 'management/interventions/deliveries' })
  async show(@TheCase() key: CaseKey, @Param('item') item: Id, @Query('corrects') corrects?: string) {
    return new Shown(await this.page(key, item, { corrects: corrects ?? '' }, []), [item]);
  }

  @Post() @Endpoint({ needs: 'case.delivery.log', records: 'delivery.logged', renders: 'management/interventions/deliveries' })
  async append(@TheCase() key: CaseKey, @Param('item') item: Id, @Form(DeliveryForm) form: Filled<DeliveryForm>) {
    if ((await this.plan.item(key, item)) === null) throw new NotFoundException();
    const { happened, problems } = readHappened(form.typed as never, key.facts.zone, wallIn(key.facts.zone, this.clock.now()));
    const byWhom = ((form.typed.byWhom as string | undefined) ?? '').trim() === '' ? '' : (form.typed.byWhom as string);
    const byId = byWhom === '' ? idOrNull(form.typed.byId as string | undefined) : null;
    const missing = byWhom === '' && byId === null ? [{ field: 'byWhom', text: 'Choose a colleague, or write who it was' }] : [];
    if (!form.ok || happened === null || missing.length > 0) return new Unprocessable(await this.page(key, item, form.typed, [...form.problems, ...missing, ...problems]));
    const { delivered, what, corrects } = form.value;
    const done = await this.log.run(key, item, { delivered: delivered === 'yes', byId, byWhom, what, happened, corrects: idOrNull(corrects) });
    if ('problems' in done) return new Unprocessable(await this.page(key, item, form.typed, done.problems));
    return new SeeOther(managementPaths.deliveries(key.caseId, item), 'Logged.');
  }

  private async page(key: CaseKey, id: Id, typed: Typed, problems: Problem[]) {
    const item = await this.plan.item(key, id);
    if (item === null) throw new NotFoundException();
    const [head, log, colleagues] = await Promise.all([this.overview.head(key), this.plan.log(key, id), this.possibleOwners.of(key)]);
    const now = wallIn(key.facts.zone, this.clock.now());
    const texts = [item.what, item.goal, item.details, ...allTyped(typed)];
    const corrects = log.find((line) => line.id === typed.corrects && line.correctedBy === null) ?? null;
    const view = deliveriesView(head, item, log, corrects, typed, problems, { colleagues: ownerChoices(colleagues), viewer: key.viewer.account, now, mayLog: key.may('case.delivery.log') });
    return { ...view, reminder: arrestReminderView(await this.reminder.where(texts, now.date)) };
  }
}
