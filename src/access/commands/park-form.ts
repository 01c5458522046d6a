import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { later } from '../../kernel/instant.js';
import { narrative, UnitOfWork } from '../../platform/database/index.js';
import { maybeKept } from '../rules/typed-words.js';

const hours = 24;
/** Of one person, and of these for one address: the newest. Whoever sends more loses their oldest, and nobody else's. */
const most = { account: 20, address: 3 };

/** Keeps what somebody typed when their session had run out, for that person only, for a day, and not without bound. Passwords and what is sealed are not kept. */
@Injectable()
export class ParkForm {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(account: Id, path: string, body: Record<string, string[]>): Promise<Id> {
    const fields = Object.entries(body).filter(([name]) => maybeKept(name));
    return this.unitOfWork.run({ actor: { id: account, submission: null }, basis: 'self', caseId: null }, async (work) => {
      const id = newId();
      await work.upkeep('parked_form', 'DELETE FROM parked_form WHERE at < ?', [later(work.now, -hours * 3_600_000)]);
      await work.upkeep('parked_form', 'INSERT INTO parked_form (id, account_id, path, fields, at) VALUES (?, ?, ?, ?, ?)', [id, account, path, narrative.to(JSON.stringify(fields)), work.now]);
      await work.upkeep('parked_form', 'DELETE FROM parked_form WHERE account_id = ? AND path = ? AND id <> ? AND id NOT IN (SELECT id FROM parked_form WHERE account_id = ? AND path = ? ORDER BY at DESC, id DESC LIMIT ?)', [account, path, id, account, path, most.address]);
      await work.upkeep('parked_form', 'DELETE FROM parked_form WHERE account_id = ? AND id <> ? AND id NOT IN (SELECT id FROM parked_form WHERE account_id = ? ORDER BY at DESC, id DESC LIMIT ?)', [account, id, account, most.account]);
      return id;
    });
  }
}
