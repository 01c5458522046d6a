import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { millis, type Instant } from '../../kernel/instant.js';
import type { Seat, Viewer } from '../../kernel/viewer.js';
import { sessionState, touchSeconds } from '../rules/session-time.js';
import { Accounts, type SessionFacts } from '../store/accounts.js';
import { digestOf, isFormIdOf, newFormId } from '../store/tokens.js';

export type Recognized =
  | { is: 'nobody' }
  | { is: 'expired'; account: Id }
  | { is: 'known'; viewer: Viewer; session: string; touch: boolean };

/** Who holds a session's token, and the form ids that belong to it. */
@Injectable()
export class Sessions {
  constructor(private readonly accounts: Accounts) {}

  async recognize(token: string, now: Instant): Promise<Recognized> {
    const session = digestOf(token);
    const rows = await this.accounts.session(session, now);
    const [first] = rows;
    if (first === undefined || first.status !== 'active') return { is: 'nobody' };
    if (sessionState(first.began, first.seen, first.ended, now) === 'expired') return { is: 'expired', account: first.account };
    return { is: 'known', viewer: viewerOf(first, rows), session, touch: millis(now) - millis(first.seen) > touchSeconds * 1000 };
  }

  newFormId(token: string): string {
    return newFormId(token);
  }

  isFormIdOf(token: string, formId: unknown): formId is string {
    return isFormIdOf(token, formId);
  }

  /** What a double click must not do twice: this form sent to this address. */
  submissionOf(formId: string, address: string): string {
    return digestOf(`${formId} ${address}`);
  }
}

function viewerOf({ account, person, name }: SessionFacts, rows: readonly SessionFacts[]): Viewer {
  const seats: Seat[] = rows.flatMap(({ seat, role, discipline, school, covers }) => (seat === null ? [] : [{ id: seat, role, discipline, school, covers }]));
  return { account, active: true, person, name, seats, submission: null };
}
