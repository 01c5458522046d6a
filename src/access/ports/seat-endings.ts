import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Acting, Work } from '../../platform/database/index.js';
import { InParts } from '../commands/in-parts.js';

export interface SeatEnding {
  /** The cases, reports or tracks in which somebody has something in hand. */
  heldBy(account: Id): Promise<Id[]>;
  /** Takes one of them out of their hands where they cannot reach it any more, and records it. Throws `Refusal` where nobody can take it. */
  release(work: Work, account: Id, about: Id): Promise<void>;
}

/** Modules above this floor register here at start-up what they do with their records when a seat has ended. */
@Injectable()
export class SeatEndings {
  private readonly listeners: SeatEnding[] = [];

  constructor(private readonly inParts: InParts) {}

  register(listener: SeatEnding): void {
    this.listeners.push(listener);
  }

  /**
   * To be called once the ending of the access is committed. Whatever does not pass (nobody may take it, the program stopped on
   * the way) stays and is shown to who can hand it over. Gives how much of it.
   */
  async after(acting: Acting, accounts: readonly Id[]): Promise<number> {
    let left = 0;
    for (const account of new Set(accounts)) {
      for (const listener of this.listeners) left += (await this.inParts.run(acting, await listener.heldBy(account), (work, about) => listener.release(work, account, about))).left;
    }
    return left;
  }
}
