import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';

export interface SeatEnding {
  /** Takes out of somebody's hands what they cannot reach any more, in the unit that ended their seat, and records it. Throws `Refusal` where nobody can take it. */
  onSeatEnded(work: Work, account: Id): Promise<void>;
}

/** Modules above this floor register here at start-up what they do with their records when a seat has ended. */
@Injectable()
export class SeatEndings {
  private readonly listeners: SeatEnding[] = [];

  register(listener: SeatEnding): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, accounts: readonly Id[]): Promise<void> {
    for (const account of new Set(accounts)) for (const listener of this.listeners) await listener.onSeatEnded(work, account);
  }
}
