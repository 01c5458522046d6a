import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { dayIn, momentOf } from '../../kernel/instant.js';
import { localDate } from '../../kernel/local-date.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { casePaths } from '../cases.endpoints.js';
import { EndClock } from '../commands/end-clock.js';
import { MoveClock } from '../commands/move-clock.js';
import { CaseClocks } from '../queries/case-clocks.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { ClockEndForm, ClockMoveForm } from './clocks.forms.js';
import { clocksView, clockView, type Typing } from './clocks.view.js';

const blank: Typing = { form: null, typed: {}, problems: [] };

@Controller('cases/:caseId/deadlines')
export class ClocksController {
  constructor(private readonly overview: CaseOverview, private readonly clocks: CaseClocks, private readonly move: MoveClock, private readonly end: EndClock, private readonly shelf: ProtocolShelf, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.clocks.viewed', renders: 'cases/clocks/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, clocks, protocol] = await Promise.all([this.overview.head(key), this.clocks.all(key), this.shelf.ofCase(key.facts)]);
    return new Shown(clocksView(head, clocks, key.may('case.clock.change'), protocol), clocks.map(({ id }) => id));
  }

  @Get(':clockId') @Endpoint({ needs: 'case.clock.change', records: 'case.clock.viewed', renders: 'cases/clocks/show' })
  async show(@TheCase() key: CaseKey, @Param('clockId') id: Id) {
    return new Shown(await this.page(key, id, blank), [id]);
  }

  @Post(':clockId/moves') @Endpoint({ needs: 'case.clock.change', records: 'case.clock.moved', renders: 'cases/clocks/show' })
  async put(@TheCase() key: CaseKey, @Param('clockId') id: Id, @Form(ClockMoveForm) form: Filled<ClockMoveForm>) {
    const typing: Typing = { form: 'move', typed: form.typed, problems: form.problems };
    if (!form.ok) return new Unprocessable(await this.page(key, id, typing));
    const { dueOn, dueAt, moveReason: reason, version } = form.value;
    return this.answer(key, id, typing, () => this.move.run(key, { clock: id, version: Number(version), dueAt: momentOf(key.facts.zone, localDate(dueOn), dueAt), reason }), 'The deadline is moved.');
  }

  @Post(':clockId/endings') @Endpoint({ needs: 'case.clock.change', records: 'case.clock.ended', renders: 'cases/clocks/show' })
  async stop(@TheCase() key: CaseKey, @Param('clockId') id: Id, @Form(ClockEndForm) form: Filled<ClockEndForm>) {
    const typing: Typing = { form: 'end', typed: form.typed, problems: form.problems };
    if (!form.ok) return new Unprocessable(await this.page(key, id, typing));
    return this.answer(key, id, typing, () => this.end.run(key, { clock: id, version: Number(form.value.version), reason: form.value.endReason }), 'The deadline is ended.');
  }

  private async answer(key: CaseKey, id: Id, typing: Typing, act: () => Promise<Id>, notice: string) {
    await this.page(key, id, blank); // a clock of another case is not found, whatever was sent
    try {
      await act();
    } catch (failure) {
      if (failure instanceof Stale) return new Conflict(await this.page(key, id, typing, true));
      if (!(failure instanceof Refusal)) throw failure;
      return new Unprocessable(await this.page(key, id, { ...typing, problems: [{ field: typing.form === 'move' ? 'dueOn' : '', text: failure.message }] }));
    }
    return new SeeOther(casePaths.clocks(key.caseId), notice);
  }

  private async page(key: CaseKey, id: Id, typing: Typing, stale = false) {
    const [head, clock] = await Promise.all([this.overview.head(key), this.clocks.one(key, id)]);
    if (clock === null) throw new NotFoundException();
    return clockView(head, clock, typing, dayIn(key.facts.zone, this.clock.now()), stale);
  }
}
