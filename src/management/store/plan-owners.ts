import type { Id } from '../../kernel/ids.js';
import { list, type Ask, type Work } from '../../platform/database/index.js';
import { isSettled, referralStates, type ReferralState } from '../rules/referrals.js';
import { InterventionRow } from './intervention.entity.js';
import { ReferralRow } from './referral.entity.js';

interface Versioned { id: Id; version: number }

/** The states in which a referral still asks for something. */
export const waitingReferrals = (Object.keys(referralStates) as ReferralState[]).filter((state) => !isSettled(state));

/** Who owns interventions that have not ended or referrals that are not settled, in one open case or of one person in all of them. */
export function planOwners(ask: Ask, only: { caseId: Id } | { account: Id }): Promise<{ case_id: Id; account: Id }[]> {
  const [column, value] = 'caseId' in only ? ['case_id', only.caseId] : ['owner_id', only.account];
  return ask(`
    SELECT o.case_id, o.owner_id AS account FROM intervention o JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 WHERE o.${column} = ? AND o.owner_id IS NOT NULL AND o.state <> 'ended'
    UNION SELECT o.case_id, o.owner_id FROM referral o JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 WHERE o.${column} = ? AND o.state IN ${list(waitingReferrals.length)}`, [value, value, ...waitingReferrals]);
}

/** Gives what one person owns in a case's plan to another. Gives the ids of what passed. */
export async function passPlan(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
  const interventions = await work.read<Versioned>("SELECT id, version FROM intervention WHERE case_id = ? AND owner_id = ? AND state <> 'ended'", [caseId, from]);
  for (const { id, version } of interventions) await work.revise(InterventionRow, id, version, { ownerId: to });
  const referrals = await work.read<Versioned>(`SELECT id, version FROM referral WHERE case_id = ? AND owner_id = ? AND state IN ${list(waitingReferrals.length)}`, [caseId, from, ...waitingReferrals]);
  for (const { id, version } of referrals) await work.revise(ReferralRow, id, version, { ownerId: to });
  return [...interventions, ...referrals].map(({ id }) => id);
}
