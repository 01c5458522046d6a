import type { Id } from '../../kernel/ids.js';
import { list, type Work } from '../../platform/database/index.js';
import { waitingReferrals } from '../rules/referrals.js';
import { InterventionRow } from './intervention.entity.js';
import { ReferralRow } from './referral.entity.js';

interface Versioned { id: Id; version: number }

/** Interventions that have not ended and referrals that are not settled, with who owns them. */
export const planItems = `
  SELECT case_id, owner_id AS account, 'intervention' AS kind, 1 AS by_work FROM intervention WHERE owner_id IS NOT NULL AND state <> 'ended'
  UNION ALL SELECT case_id, owner_id, 'referral', 1 FROM referral WHERE state IN (${waitingReferrals.map((state) => `'${state}'`).join(', ')})`;

/** Gives what one person owns in a case's plan to another. Gives the ids of what passed. */
export async function passPlan(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
  const interventions = await work.read<Versioned>("SELECT id, version FROM intervention WHERE case_id = ? AND owner_id = ? AND state <> 'ended'", [caseId, from]);
  for (const { id, version } of interventions) await work.revise(InterventionRow, id, version, { ownerId: to });
  const referrals = await work.read<Versioned>(`SELECT id, version FROM referral WHERE case_id = ? AND owner_id = ? AND state IN ${list(waitingReferrals.length)}`, [caseId, from, ...waitingReferrals]);
  for (const { id, version } of referrals) await work.revise(ReferralRow, id, version, { ownerId: to });
  return [...interventions, ...referrals].map(({ id }) => id);
}
