import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { digestOf } from '../store/tokens.js';

/**
 * Ends one session of an account, named by its handle, or all of them (null). What somebody was writing in one is kept for
 * them, as when its time runs out. Throws `Refusal` where there is none.
 */
@Injectable()
export class EndSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, account: Id, handle: string | null): Promise<number> {
    return this.unitOfWork.run(acting, async (work) => {
      const sessions = await work.read<{ id: string }>('SELECT id FROM session WHERE account_id = ? AND ended_at IS NULL', [account]);
      const chosen = sessions.filter(({ id }) => handle === null || handleOf(id) === handle);
      if (chosen.length === 0) throw new Refusal('That session has ended already.');
      for (const { id } of chosen) await work.upkeep('session', 'UPDATE session SET ended_at = ? WHERE id = ?', [work.now, id]);
      work.record('account.sessions.ended', { items: [account], detail: { sessions: chosen.length } });
      return chosen.length;
    });
  }
}

/** A session's name on a page: says nothing about its token, and signs nobody in. */
export const handleOf = (session: string): string => digestOf(session).slice(0, 16);
