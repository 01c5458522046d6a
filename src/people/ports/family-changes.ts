import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';

/** What a module above does, in the same unit of work, when somebody's guardians change. */
export type FamilyListener = (work: Work, student: Id) => Promise<void>;

/** Modules above this floor register here at start-up. */
@Injectable()
export class FamilyChanges {
  private readonly listeners: FamilyListener[] = [];

  register(listener: FamilyListener): void {
    this.listeners.push(listener);
  }

  async tell(work: Work, student: Id): Promise<void> {
    for (const listener of this.listeners) await listener(work, student);
  }
}
