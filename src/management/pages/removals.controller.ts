import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { localDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { EnterRemoval, type NewRemovalRecord } from '../commands/enter-removal.js';
import { managementPaths } from '../management.endpoints.js';
import { Removals } from '../queries/removals.js';
import { dayOrNull, idOrNull } from './day-field.js';
import { RemovalForm } from './removals.forms.js';
import { removalsView } from './removals.view.js';

@Controller('cases/:caseId/removals')
export class RemovalsController {
  constructor(private readonly overview: CaseOverview, private readonly removals: Removals, private readonly enter: EnterRemoval, private readonly reminder: ArrestReminder, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'removal.viewed', renders: 'management/removals/show' })
  async show(@TheCase() key: CaseKey) {
    const file = await this.removals.read(key);
    return new Shown(await this.page(key, {}, []), (file?.records ?? []).filter(({ caseId }) => caseId === key.caseId).map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.removal.enter', records: 'removal.entered', renders: 'management/removals/show' })
  async append(@TheCase() key: CaseKey, @Form(RemovalForm) form: Filled<RemovalForm>) {
    const done = form.ok ? await this.enter.run(key, wantedIn(form.value)) : form;
    if ('problems' in done) return new Unprocessable(await this.page(key, form.typed, done.problems));
    return new SeeOther(managementPaths.removals(key.caseId), 'Saved.');
  }

  private async page(key: CaseKey, typed: Typed, problems: Problem[]) {
    const [head, file] = await Promise.all([this.overview.head(key), this.removals.read(key)]);
    const [today, mayEnter] = [dayIn(key.facts.zone, this.clock.now()), key.may('case.removal.enter')];
    const clauses = file === null || !mayEnter ? null : await this.reminder.read(today);
    return { ...removalsView(head, file, typed, problems, { mayEnter, today }), reminder: arrestReminderView(clauses) };
  }
}

/** What the other answers of the form need is not kept with this one. */
function wantedIn({ step, on, to, part, decision, mistake, reference }: RemovalForm): NewRemovalRecord {
  const removed = step === 'removed';
  return {
    step, from: localDate(on), to: (removed ? dayOrNull(to) : null) ?? localDate(on), part: removed && part === 'half' ? 'half' : 'whole',
    about: step === 'struck' ? idOrNull(mistake) : step === 'manifestation-reviewed' ? idOrNull(decision) : null, reference: reference === undefined || reference.trim() === '' ? null : reference,
  };
}
