import { Injectable } from '@nestjs/common';
import { keptFrom } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import { waitingReferrals as waiting } from './plan-owners.js';

interface OwnedRow { id: Id; case_id: Id; version: number; number: string; school: string; manager: Id; hidden: 0 | 1 }
export interface Owned { cases: { id: Id; number: string; school: string; manager: Id; hidden: boolean }[]; interventions: OwnedRow[]; referrals: OwnedRow[] }

const columns = (open: string): string => `o.id, o.case_id, o.version, c.number, s.name AS school, c.manager_id AS manager,
  CASE WHEN ${open} THEN 0 ELSE 1 END AS hidden`;
const joined = 'JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 JOIN school s ON s.id = c.school_id';

/** What somebody owns in the plans of open cases. `actor` decides what is hidden. */
export async function ownedWithin(ask: Ask, account: Id, actor: Id): Promise<Owned> {
  const kept = keptFrom(actor);
  const interventions = await ask<OwnedRow>(`SELECT ${columns(kept.sql)} FROM intervention o ${joined} WHERE o.owner_id = ? AND o.state <> 'ended' ORDER BY c.number, o.id`, [...kept.values, account]);
  const referrals = await ask<OwnedRow>(`SELECT ${columns(kept.sql)} FROM referral o ${joined} WHERE o.owner_id = ? AND o.state IN ${list(waiting.length)} ORDER BY c.number, o.id`, [...kept.values, account, ...waiting]);
  const cases = new Map([...interventions, ...referrals].map(({ case_id, number, school, manager, hidden }) => [case_id, { id: case_id, number, school, manager, hidden: hidden === 1 }]));
  return { cases: [...cases.values()], interventions, referrals };
}

@Injectable()
export class LeavingOwnerReads {
  constructor(private readonly reader: Reader) {}

  of(account: Id, actor: Id): Promise<Owned> {
    return ownedWithin((sql, values) => this.reader.all(sql, values), account, actor);
  }
}
