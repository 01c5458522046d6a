import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { holdsWords } from '../rules/typed-words.js';
import { ParkForm } from './park-form.js';

/** Keeps for a day what somebody wrote in a form that was not taken, because a right of theirs ended while the page was open. */
@Injectable()
export class UnsentWords {
  constructor(private readonly parkForm: ParkForm) {}

  /** Gives the id of what is kept; null where nobody wrote anything. */
  async keep(account: Id, path: string, body: Record<string, string[]>): Promise<Id | null> {
    return holdsWords(body) ? this.parkForm.run(account, path, body) : null;
  }
}
