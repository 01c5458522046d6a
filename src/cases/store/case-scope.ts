import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Value } from '../../platform/database/index.js';
import { notSuspended } from './suspended.js';

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
  const own = keptFrom(account);
  const kept = { sql: `c.is_sealed = 0 AND ${own.sql}`, values: own.values };
  if (whole) return kept;
  const backedUp = colleagues.map((colleague) => ({ colleague, kept: keptFrom(colleague) }));
  return {
    sql: `${kept.sql} AND EXISTS (SELECT 1 FROM team_member m WHERE m.case_id = c.id AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)
        AND (m.account_id IN ${list(free.length)} OR (m.account_id IN ${list(withPurpose.length)} AND trim(m.purpose) <> ''))
        ${backedUp.map((one) => `AND (m.account_id <> ? OR (${one.kept.sql}))`).join(' ')})`,
    values: [...kept.values, now, now, ...free, ...withPurpose, ...backedUp.flatMap((one) => [one.colleague, ...one.kept.values])],
  };
}

/** What a conflict of interest keeps from one account, declared or on record: a condition on `c`, a row of case_file. */
export function keptFrom(account: Id): { sql: string; values: Value[] } {
  const suspended = notSuspended(account);
  return { sql: `NOT EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = c.id AND x.account_id = ? AND x.lifted_at IS NULL) AND ${suspended.sql}`, values: [account, ...suspended.values] };
}
