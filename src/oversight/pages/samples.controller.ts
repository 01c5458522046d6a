import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, placeIn, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { DrawSample } from '../commands/draw-sample.js';
import { EndSample } from '../commands/end-sample.js';
import { oversightPaths } from '../oversight.endpoints.js';
import { SampleDoor, type DrawingKey } from '../queries/sample-door.js';
import { Samples } from '../queries/samples.js';
import { problemsWithSample } from '../rules/new-sample.js';
import { EndingForm, NewSampleForm } from './samples.forms.js';
import { newSampleView, samplesView, sampleView } from './samples.view.js';

const perPage = 25;

@Controller('audit-samples')
export class SamplesController {
  constructor(
    private readonly door: SampleDoor, private readonly samples: Samples, private readonly directory: SchoolDirectory, private readonly drawSample: DrawSample, private readonly endSample: EndSample, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'audit.sample.draw', records: 'audit.sample.listed', renders: 'oversight/samples/list' })
  async list(@TheViewer() viewer: Viewer, @Query('before') place?: string) {
    const key = await this.door.forDrawing(viewer);
    const before = placeIn(place);
    const [found, zone] = await Promise.all([this.samples.page(key, before, perPage + 1), this.zone()]);
    const shown = found.slice(0, perPage);
    return new Shown(samplesView(shown, { zone, now: this.clock.now(), first: before === null, next: found.length > perPage ? shown.at(-1)! : null }), shown.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'audit.sample.draw', records: 'audit.sample.started', renders: 'oversight/samples/new' })
  async ask(@TheViewer() viewer: Viewer) {
    return this.page(await this.door.forDrawing(viewer), {}, []);
  }

  @Post() @Endpoint({ needs: 'audit.sample.draw', records: 'audit.sample.drawn', renders: 'oversight/samples/new' })
  async draw(@TheViewer() viewer: Viewer, @Form(NewSampleForm) form: Filled<NewSampleForm>) {
    const key = await this.door.forDrawing(viewer);
    if (!form.ok) return new Unprocessable(await this.page(key, form.typed, form.problems));
    const { problems, wanted } = await this.read(key, form.value);
    if (problems.length > 0) return new Unprocessable(await this.page(key, form.typed, problems));
    try {
      return new SeeOther(oversightPaths.sample(await this.drawSample.run(key, wanted)), 'The sample is drawn. The auditor can open its cases now.');
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(key, form.typed, [{ field: '', text: refusal.message }]));
    }
  }

  @Get(':sampleId') @Endpoint({ needs: 'audit.sample.draw', records: 'audit.sample.viewed', renders: 'oversight/samples/show' })
  async show(@TheViewer() viewer: Viewer, @Param('sampleId') id: Id) {
    const key = await this.door.forDrawing(viewer);
    const [found, schools, zone] = await Promise.all([this.samples.one(key, id), this.directory.schools(), this.zone()]);
    if (found === null) throw new NotFoundException();
    return new Shown(sampleView(found.sample, found.cases, { schools, zone, now: this.clock.now() }), [id, ...found.cases.map((one) => one.id)]);
  }

  @Post(':sampleId/endings') @Endpoint({ needs: 'audit.sample.draw', records: 'audit.sample.ended' })
  async end(@TheViewer() viewer: Viewer, @Param('sampleId') id: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    if (!form.ok) throw new NotFoundException();
    const key = await this.door.forDrawing(viewer);
    if (await this.samples.one(key, id) === null) throw new NotFoundException();
    await this.endSample.run(key, id);
    return new SeeOther(oversightPaths.sample(id), 'The sample is over. The auditor finds its cases no more.');
  }

  private async page(key: DrawingKey, typed: Typed, problems: Problem[]) {
    const [auditors, schools, zone] = await Promise.all([this.samples.auditors(key), this.directory.schools(), this.zone()]);
    return newSampleView({ auditors, schools, zone, today: dayIn(zone, this.clock.now()) }, typed, problems);
  }

  /** What the form asks for, with what the rules say of it. */
  private async read(key: DrawingKey, { auditor, purpose, schools: chosen, from, to, state, size, seed, until }: NewSampleForm) {
    const [auditors, schools, zone] = await Promise.all([this.samples.auditors(key), this.directory.schools(), this.zone()]);
    const unreal = ([['from', from], ['to', to], ['until', until]] as const).filter(([, text]) => (text ?? '') !== '' && !isLocalDate(text)).map(([field]) => ({ field, text: 'There is no such day. Check it' }));
    const day = (text: string | undefined): LocalDate | null => (isLocalDate(text) ? text : null);
    const foreign = chosen.some((id) => !schools.some((school) => school.id === id)) ? [{ field: 'schools', text: 'Choose from the schools listed' }] : [];
    const wanted = { auditor, purpose, frame: { schools: chosen, from: day(from), to: day(to), state }, size: Number(size), seed: (seed ?? '') === '' ? null : seed!, until: until as LocalDate };
    if (unreal.length > 0 || foreign.length > 0) return { problems: [...unreal, ...foreign], wanted };
    const seats = auditors.map(({ account, seat_until: seatUntil }) => ({ account, seatUntil }));
    return { problems: problemsWithSample({ ...wanted, ...wanted.frame }, { drawer: key.actor.id, auditors: seats, today: dayIn(zone, this.clock.now()), zone }), wanted };
  }

  private async zone(): Promise<string> {
    return (await this.directory.district())?.zone ?? 'UTC';
  }
}
