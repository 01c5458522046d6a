import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { digestOf } from '../store/tokens.js';

/** Ends one session of an account, named by its handle, or all of them (null). Throws `Refusal` where there is none. */
@Injectable()
export class EndSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, account: Id, handle: string | null): Promise<number> {
    return this.unitOfWork.run(acting, async (work) => {
      const sessions = await work.read<{ id: string }>('SELECT id FROM session WHERE account_id = ?', [account]);
      const chosen = sessions.filter(({ id }) => handle === null || handleOf(id) === handle);
      if (chosen.length === 0) throw new Refusal('That session has ended already.');
      for (const { id } of chosen) await work.upkeep('session', 'DELETE FROM session WHERE id = ?', [id]);
      work.record('account.sessions.ended', { items: [account], detail: { sessions: chosen.length } });
      return chosen.length;
    });
  }
}

/** A session's name on a page: says nothing about its token, and signs nobody in. */
export const handleOf = (session: string): string => digestOf(session).slice(0, 16);
