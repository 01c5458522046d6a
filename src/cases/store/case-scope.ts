import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Value } from '../../platform/database/index.js';

/**
 * Which cases a viewer may read at `now`, as `decide` would say of each: `whole` for oversight of the district, else those
 * on whose team they stand, as themself or for a colleague whose leave they cover.
 */
export interface CaseScope { account: Id; whole: boolean; standsFor: readonly { account: Id; needsPurpose: boolean }[]; now: Instant }

/** The scope as a condition on `c`, a row of case_file. */
export function openTo({ account, whole, standsFor, now }: CaseScope): { sql: string; values: Value[] } {
  const free = standsFor.filter(({ needsPurpose }) => !needsPurpose).map((one) => one.account);
  const withPurpose = standsFor.filter(({ needsPurpose }) => needsPurpose).map((one) => one.account);
  const colleagues = [...free, ...withPurpose].filter((one) => one !== account);
  const kept = "c.is_sealed = 0 AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = c.id AND x.account_id = ? AND x.lifted_at IS NULL)";
  if (whole) return { sql: kept, values: [account] };
  return {
    sql: `${kept} AND EXISTS (SELECT 1 FROM team_member m WHERE m.case_id = c.id AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)
        AND (m.account_id IN ${list(free.length)} OR (m.account_id IN ${list(withPurpose.length)} AND trim(m.purpose) <> ''))
        ${colleagues.length === 0 ? '' : 'AND (m.account_id = ? OR NOT EXISTS (SELECT 1 FROM recusal y WHERE y.case_id = c.id AND y.account_id = m.account_id AND y.lifted_at IS NULL))'})`,
    values: [account, now, now, ...free, ...withPurpose, ...(colleagues.length === 0 ? [] : [account])],
  };
}
