import { Controller, Get, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, textIn, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { RecordInstrument } from '../commands/record-instrument.js';
import { InstrumentsUsed } from '../queries/instruments-used.js';
import { instrumentProblems } from '../rules/instruments.js';
import { InstrumentForm } from './instruments.forms.js';
import { instrumentsView } from './instruments.view.js';

@Controller('cases/:caseId/assessment/instruments')
export class InstrumentsController {
  constructor(private readonly overview: CaseOverview, private readonly instruments: InstrumentsUsed, private readonly record: RecordInstrument, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'assessment.instruments.viewed', renders: 'assessment/instruments/show' })
  async show(@TheCase() key: CaseKey) {
    const { used } = await this.instruments.read(key);
    return new Shown(await this.page(key, {}, []), used.map(({ id }) => id));
  }

  @Post() @Endpoint({ needs: 'case.assess', records: 'assessment.instrument.recorded', renders: 'assessment/instruments/show' })
  async append(@TheCase() key: CaseKey, @Form(InstrumentForm) form: Filled<InstrumentForm>) {
    const { typed } = form;
    if (!(await this.instruments.read(key)).begun) throw new Refusal('Begin the assessment before recording an instrument.');
    const text = textIn(typed);
    const given = { instrument: text('instrument'), otherName: text('otherName'), edition: text('edition'), usedBy: text('usedBy'), qualification: text('qualification'), usedOn: text('usedOn'), conclusion: text('conclusion') };
    const said = new Set(form.problems.map(({ field }) => field));
    const problems = [...form.problems, ...instrumentProblems(given, dayIn(key.facts.zone, this.clock.now())).filter(({ field }) => !said.has(field))];
    if (!form.ok || problems.length > 0) return new Unprocessable(await this.page(key, typed, problems));
    await this.record.run(key, given);
    return new SeeOther(assessmentPaths.instruments(key.caseId), 'The instrument is recorded.');
  }

  private async page(key: CaseKey, typed: Typed, problems: readonly Problem[]) {
    const { begun, used } = await this.instruments.read(key);
    return instrumentsView(await this.overview.head(key), used, { mayRecord: key.may('case.assess'), begun, typed, problems, today: dayIn(key.facts.zone, this.clock.now()) });
  }
}
