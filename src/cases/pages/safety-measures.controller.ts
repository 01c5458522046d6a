import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { allTyped, Conflict, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AddSafetyMeasure } from '../commands/add-safety-measure.js';
import { EndSafetyMeasure } from '../commands/end-safety-measure.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { SafetyRecords, type MeasureLine } from '../queries/safety-records.js';
import { measureProblems } from '../rules/safety-measures.js';
import { MeasureEndingForm, NewMeasureForm } from './safety-measures.forms.js';
import { measureEndingView, newMeasureView } from './safety-measures.view.js';

@Controller('cases/:caseId/safety/measures')
export class SafetyMeasuresController {
  constructor(
    private readonly overview: CaseOverview, private readonly safety: SafetyRecords, private readonly add: AddSafetyMeasure,
    private readonly end: EndSafetyMeasure, private readonly reminder: ArrestReminder, private readonly clock: Clock,
  ) {}

  @Get('new') @Endpoint({ needs: 'case.safety.record', records: 'case.measure.started', renders: 'cases/safety/new-measure' })
  async ask(@TheCase() key: CaseKey) {
    return this.form(key, {}, []);
  }

  @Post() @Endpoint({ needs: 'case.safety.record', records: 'case.measure.added', renders: 'cases/safety/new-measure' })
  async append(@TheCase() key: CaseKey, @Form(NewMeasureForm) form: Filled<NewMeasureForm>) {
    const { what = '', owner = '', endsOn = '' } = form.typed as Partial<Record<keyof NewMeasureForm, string>>;
    const owners = await this.safety.owners(key);
    const problems = measureProblems({ what, owner, endsOn }, owners.map(({ id }) => id), this.today(key));
    if (!form.ok || problems.length > 0) return new Unprocessable(await this.form(key, form.typed, [...form.problems.filter(({ field }) => !problems.some((problem) => problem.field === field)), ...problems]));
    await this.add.run(key, { what, owner, endsOn: endsOn as LocalDate });
    return new SeeOther(casePaths.safety(key.caseId), 'The measure is saved.');
  }

  @Get(':measureId/endings') @Endpoint({ needs: 'case.safety.record', records: 'case.measure.started', renders: 'cases/safety/measure-ending' })
  async askEnding(@TheCase() key: CaseKey, @Param('measureId') measureId: Id) {
    const measure = await this.measure(key, measureId);
    if (measure.state === 'ended') throw new Refusal('This measure has ended already. Its reason stands on the page of immediate safety.');
    return new Shown(await this.endingPage(key, measure, {}, [], null), [measureId]);
  }

  @Post(':measureId/endings') @Endpoint({ needs: 'case.safety.record', records: 'case.measure.ended', renders: 'cases/safety/measure-ending' })
  async close(@TheCase() key: CaseKey, @Param('measureId') measureId: Id, @Form(MeasureEndingForm) form: Filled<MeasureEndingForm>) {
    const measure = await this.measure(key, measureId);
    if (!form.ok) return new Unprocessable(await this.endingPage(key, measure, form.typed, form.problems, null));
    const done = await this.end.run(key, { id: measureId, version: Number(form.value.version), reason: form.value.reason });
    if (done === null) return new Conflict(await this.endingPage(key, await this.measure(key, measureId), form.typed, [], { yours: form.value.reason }));
    return new SeeOther(casePaths.safety(key.caseId), 'The measure has ended.');
  }

  private async form(key: CaseKey, typed: Typed, problems: Problem[]) {
    return { ...newMeasureView(await this.overview.head(key), typed, problems, await this.safety.owners(key), this.today(key)), reminder: await this.remind(key, typed, []) };
  }

  private async endingPage(key: CaseKey, measure: MeasureLine, typed: Typed, problems: Problem[], conflict: { yours: string } | null) {
    return { ...measureEndingView(await this.overview.head(key), measure, typed, problems, conflict), reminder: await this.remind(key, typed, [measure.what]) };
  }

  private async remind(key: CaseKey, typed: Typed, texts: readonly string[]) {
    return arrestReminderView(await this.reminder.where([...allTyped(typed), ...texts], this.today(key)));
  }

  private async measure(key: CaseKey, id: Id): Promise<MeasureLine> {
    const measure = await this.safety.measure(key, id);
    if (measure === null) throw new NotFoundException();
    return measure;
  }

  private today(key: CaseKey): LocalDate {
    return dayIn(key.facts.zone, this.clock.now());
  }
}
