import { Controller, Get, NotFoundException, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import { isId } from '../../kernel/ids.js';
import { isInstant, type Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { actingIn, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { ConfirmSeat } from '../commands/confirm-seat.js';
import { DeclineSeat } from '../commands/decline-seat.js';
import { SeatDesk } from '../queries/seat-desk.js';
import { said } from './account-page.js';
import { SeatConfirmationForm } from './seat-confirmations.forms.js';
import { seatConfirmationsView } from './seat-confirmations.view.js';
import { TheViewer } from './the-viewer.js';

const perPage = 25;

@Controller('seats/waiting')
export class SeatConfirmationsController {
  constructor(private readonly desk: SeatDesk, private readonly directory: SchoolDirectory, private readonly confirm: ConfirmSeat, private readonly decline: DeclineSeat) {}

  @Get() @Endpoint({ needs: 'seat.confirm', records: 'seat.waiting.listed', renders: 'access/seats/waiting' })
  async list(@TheViewer() viewer: Viewer, @Query('after') after?: string, @Query('at') at?: string) {
    if (after !== undefined && (!isId(after) || !isInstant(at))) throw new NotFoundException();
    const { view, shown } = await this.page(viewer, {}, [], after === undefined ? null : { id: after, at: at as Instant });
    return new Shown(view, shown);
  }

  @Post() @Endpoint({ needs: 'seat.confirm', records: 'seat.confirmed', renders: 'access/seats/waiting' })
  async answer(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Form(SeatConfirmationForm) form: Filled<SeatConfirmationForm>) {
    if (!form.ok) return new Unprocessable((await this.page(viewer, form.typed, form.problems)).view);
    const { seats, answer } = form.value;
    const acting = actingIn(request);
    let done = 0;
    for (const seat of new Set(seats)) {
      // each seat is an act of its own: one that changed meanwhile holds up no other
      const one = { ...acting, actor: { ...acting.actor, submission: acting.actor.submission === null ? null : `${acting.actor.submission}${seat}` } };
      try {
        await (answer === 'confirm' ? this.confirm : this.decline).run(one, seat);
        done += 1;
      } catch (refusal) {
        return new Unprocessable((await this.page(viewer, {}, [{ field: 'seats', text: `${done > 0 ? `${done} done. ` : ''}${said(refusal)}` }])).view);
      }
    }
    return new SeeOther(accessPaths.waitingSeats, `${done === 1 ? 'The seat is' : `${done} seats are`} ${answer === 'confirm' ? 'confirmed and count now' : 'declined'}.`);
  }

  private async page(viewer: Viewer, typed: Typed, problems: Problem[], after: Parameters<SeatDesk['page']>[1] = null) {
    const [seats, district] = await Promise.all([this.desk.page(viewer, after, perPage + 1), this.directory.district()]);
    const shown = seats.slice(0, perPage);
    const last = shown.at(-1)?.seat;
    const next = seats.length > perPage && last ? `${accessPaths.waitingSeats}?${new URLSearchParams({ at: last.given_at, after: last.id }).toString()}` : null;
    return { view: seatConfirmationsView({ seats: shown, zone: district?.zone ?? 'UTC', first: after === null, next }, typed, problems), shown: shown.map(({ seat }) => seat.id) };
  }
}
