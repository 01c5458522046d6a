import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { wallIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { RecordSafety } from '../commands/record-safety.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { SafetyRecords, type MeasureLine, type SafetyLine } from '../queries/safety-records.js';
import { newestVersion } from '../rules/corrections.js';
import { safetyProblems, standingSafety } from '../rules/safety-record.js';
import { safetyConflict } from './safety-conflict.view.js';
import { inPageOrder, measuresIn, recordIn, typedFrom } from './safety-typed.js';
import { NewSafetyForm, SafetyForm } from './safety.forms.js';
import { safetyFormView, safetyView } from './safety.view.js';

@Controller('cases/:caseId/safety')
export class SafetyController {
  constructor(private readonly overview: CaseOverview, private readonly safety: SafetyRecords, private readonly record: RecordSafety, private readonly reminder: ArrestReminder, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.safety.viewed', renders: 'cases/safety/show' })
  async show(@TheCase() key: CaseKey) {
    const [head, records, measures] = await Promise.all([this.overview.head(key), this.safety.records(key), this.safety.measures(key)]);
    const { date } = this.now(key);
    const reminder = arrestReminderView(await this.reminder.where(policeTexts(records, measures), date));
    return new Shown({ ...safetyView(head, records, measures, key.may('case.safety.record'), date), reminder }, [...records, ...measures].map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.safety.record', records: 'case.safety.started', renders: 'cases/safety/new' })
  async ask(@TheCase() key: CaseKey) {
    return this.form(key, {}, [], null);
  }

  @Post() @Endpoint({ needs: 'case.safety.record', records: 'case.safety.recorded', renders: 'cases/safety/new' })
  async append(@TheCase() key: CaseKey, @Form(NewSafetyForm) form: Filled<NewSafetyForm>) {
    const { happened, problems } = this.read(key, form);
    const owners = await this.safety.owners(key);
    const rows = measuresIn(form.typed, owners.map(({ id }) => id), happened?.date ?? this.now(key).date);
    if (happened === null || problems.length + rows.problems.length > 0) return new Unprocessable(await this.form(key, form.typed, [...problems, ...rows.problems], null));
    await this.record.run(key, { record: recordIn(form.typed), happened, measures: rows.measures });
    return new SeeOther(casePaths.safety(key.caseId), 'The safety record is saved.');
  }

  @Get(':recordId/corrections') @Endpoint({ needs: 'case.safety.record', records: 'case.safety.started', renders: 'cases/safety/new' })
  async askCorrection(@TheCase() key: CaseKey, @Param('recordId') recordId: Id) {
    const line = await this.line(key, recordId);
    return new Shown(await this.form(key, typedFrom(line), [], line), [recordId]);
  }

  @Post(':recordId/corrections') @Endpoint({ needs: 'case.safety.record', records: 'case.safety.corrected', renders: 'cases/safety/new' })
  async correct(@TheCase() key: CaseKey, @Param('recordId') recordId: Id, @Form(SafetyForm) form: Filled<SafetyForm>) {
    const line = await this.line(key, recordId);
    const { happened, problems } = this.read(key, form);
    if (happened === null || problems.length > 0) return new Unprocessable(await this.form(key, form.typed, problems, line));
    const yours = { record: recordIn(form.typed), happened };
    try {
      await this.record.correct(key, recordId, yours);
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale;
      return new Conflict(await this.conflict(key, recordId, form.typed, yours));
    }
    return new SeeOther(casePaths.safety(key.caseId), 'The correction is saved. The earlier record stays readable.');
  }

  /** What was typed against the form and the rules: one sentence per field, the form's own first. */
  private read(key: CaseKey, form: Filled<SafetyForm>) {
    const now = this.now(key);
    const { happened, problems } = readHappened(form.typed as never, key.facts.zone, now);
    const own: Problem[] = form.problems;
    const more = [...safetyProblems(recordIn(form.typed), now), ...problems].filter(({ field }) => !own.some((problem) => problem.field === field));
    return { happened, problems: [...own, ...more] };
  }

  /** Somebody corrected the record first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, recordId: Id, typed: Filled<SafetyForm>['typed'], yours: Parameters<typeof safetyConflict>[2]) {
    const newest = newestVersion(await this.safety.records(key), recordId)!;
    return { ...(await this.form(key, typed, [], newest)), conflict: safetyConflict(await this.overview.head(key), newest, yours) };
  }

  private async form(key: CaseKey, typed: Filled<SafetyForm>['typed'], problems: Problem[], correcting: SafetyLine | null) {
    const now = this.now(key);
    const [head, owners, records, clauses] = await Promise.all([this.overview.head(key), this.safety.owners(key), this.safety.records(key), this.reminder.read(now.date)]);
    return { ...safetyFormView(head, typed, inPageOrder(problems), { owners, now, imminent: standingSafety(records)?.urgency === 'imminent', correcting }), reminder: arrestReminderView(clauses) };
  }

  private async line(key: CaseKey, id: Id): Promise<SafetyLine> {
    const line = await this.safety.record(key, id);
    if (line === null) throw new NotFoundException();
    return line;
  }

  private now(key: CaseKey) {
    const now = this.clock.now();
    return wallIn(key.facts.zone, now);
  }
}

/** What stands of the safety of a case, as far as the police may have a part in it; a release to them counts as a word. */
function policeTexts(records: readonly SafetyLine[], measures: readonly MeasureLine[]): string[] {
  const standing = standingSafety(records);
  return [...(standing === null ? [] : [standing.release, standing.searched_by, standing.search_ground, standing.targets_how]), ...measures.filter(({ state }) => state === 'open').map(({ what }) => what)];
}
