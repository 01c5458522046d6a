import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';

/** What a module above does with its own records when a case opens again, in the same unit of work. */
export interface ReopeningListener { onReopened(work: Work, caseId: Id): Promise<void> }

/** Modules above this floor register here at start-up. */
@Injectable()
export class ReopeningListeners {
  private readonly listeners: ReopeningListener[] = [];

  register(listener: ReopeningListener): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, caseId: Id): Promise<void> {
    for (const listener of this.listeners) await listener.onReopened(work, caseId);
  }
}
