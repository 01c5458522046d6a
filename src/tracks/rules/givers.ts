import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';

/** Who may give a track that nobody can open to somebody else: the district coordinator, and legal counsel where every coordinator is kept out of it. */
export const givingRoles = ['district-coordinator', 'legal-counsel'] as const satisfies readonly Role[];
export type GivingRole = (typeof givingRoles)[number];

/** Of those who hold such a seat now, who is asked for one track; `out` says that a conflict keeps them out of it. Nobody where all are out: then IT has to give somebody a seat. */
export function giversOf(holders: readonly { account: Id; role: GivingRole; out: boolean }[]): Id[] {
  const able = givingRoles.map((role) => holders.filter((one) => one.role === role && !one.out));
  return [...new Set((able.find((some) => some.length > 0) ?? []).map(({ account }) => account))];
}
