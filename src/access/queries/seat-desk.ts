import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { accessPaths } from '../access.endpoints.js';
import { holds, schoolsOf } from '../rules/decide.js';
import { mayConfirmSeat } from '../rules/second-person.js';
import { WaitingSeats, type WaitingSeat } from '../store/waiting-seats.js';

export type { WaitingSeat };

/** One line for My work. */
export interface SeatDuty { title: string; text: string; href: string; urgent: boolean }

/** The seats that wait for somebody as second person. */
@Injectable()
export class SeatDesk {
  constructor(private readonly seats: WaitingSeats, private readonly clock: Clock) {}

  /** Those at the viewer's schools, oldest first, each with whether they may be the second person for it. */
  async page(viewer: Viewer, after: { at: Instant; id: Id } | null, limit: number): Promise<{ seat: WaitingSeat; why: string | null }[]> {
    if (!holds(viewer, 'seat.confirm')) return [];
    const seats = await this.seats.page(schoolsOf(viewer, 'seat.confirm'), this.clock.now(), after, limit);
    return seats.map((seat) => {
      const verdict = mayConfirmSeat(viewer, { account: seat.account, givenBy: seat.given_by, school: seat.school_id, charter: seat.charter_id, waits: true });
      return { seat, why: verdict.ok ? null : verdict.why };
    });
  }

  /** What My work says of them; empty for who cannot confirm any. */
  async waitingFor(viewer: Viewer): Promise<SeatDuty[]> {
    const mine = (await this.page(viewer, null, 51)).filter(({ why }) => why === null);
    const count = mine.length > 50 ? 'More than 50 seats wait' : mine.length === 1 ? '1 seat waits' : `${mine.length} seats wait`;
    return mine.length === 0 ? [] : [{ title: `${count} for a second person`, text: `${[...new Set(mine.slice(0, 3).map(({ seat }) => seat.name))].join(', ')}${mine.length > 3 ? ' and others' : ''}`, href: accessPaths.waitingSeats, urgent: false }];
  }

  /** The seats of one account that wait, for an operator at the server. */
  waitingOf(username: string): Promise<Id[]> {
    return this.seats.ofUsername(username.trim().toLowerCase(), this.clock.now());
  }
}
