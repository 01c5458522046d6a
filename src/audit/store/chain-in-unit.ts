import type { Id } from '../../kernel/ids.js';
import type { Head, Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { genesis } from '../rules/entry.js';

const tries = 3;

/** What was read before the unit is out of date. */
export class ChangedMeanwhile extends Refusal {
  constructor() {
    super('Somebody is changing this case at this moment. Look at it again, then repeat this step.');
  }
}

/**
 * The head of the chain as this very unit sees it. Throws `ChangedMeanwhile` when anything in the case was changed
 * (not just looked at) after entry `since`: so a unit can rest on what was read before it began.
 */
export async function chainInUnit(work: Work, caseId: Id, since: number): Promise<Head> {
  const changed = await work.read(`SELECT e.seq FROM ledger_entry e JOIN ledger_image i ON i.seq = e.seq WHERE e.case_id = ? AND e.seq > ? AND i.table_name NOT LIKE 'said.%' LIMIT 1`, [caseId, since]);
  if (changed.length > 0) throw new ChangedMeanwhile();
  const [head] = await work.read<Head>('SELECT seq, leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1');
  return head!;
}

/** Reads and writes in one go: `attempt` gets the newest entry before it reads, and is repeated when the case changed meanwhile. */
export async function whileUnchanged<T>(head: () => Promise<Head | null>, attempt: (head: Head) => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await attempt(await head() ?? { seq: 0, leaf: genesis });
    } catch (cause) {
      if (!(cause instanceof ChangedMeanwhile) || left <= 1) throw cause;
    }
  }
}
