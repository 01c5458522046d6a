import { keptFrom } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Value } from '../../platform/database/index.js';

/**
 * Accounts that must not see one report, whatever their seats: the person it is about, a guardian of that person, and whoever
 * was recused from the case that it belongs to. Takes the report's id three times.
 */
export const excludedFromReport = `
  SELECT a.id AS account FROM report r JOIN account a ON a.person_id = r.subject_id WHERE r.id = ?
  UNION SELECT a.id FROM report r JOIN guardian_link g ON g.student_id = r.subject_id JOIN account a ON a.person_id = g.guardian_id WHERE r.id = ?
  UNION SELECT x.account_id FROM report r JOIN recusal x ON x.case_id = r.case_id WHERE r.id = ? AND x.lifted_at IS NULL`;

/** A report of a sealed case is found by nobody: a condition on `r`, a row of report. */
export const notSealed = 'NOT EXISTS (SELECT 1 FROM case_file sealed WHERE sealed.id = r.case_id AND sealed.is_sealed = 1)';

/** The same for a list: a condition on `r`, a row of report, that keeps out what an account must not see. */
export function openToReader(account: Id): { sql: string; values: Value[] } {
  const kept = keptFrom(account);
  return {
    sql: `${notSealed} AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = ? AND (a.person_id = r.subject_id OR EXISTS (SELECT 1 FROM guardian_link g WHERE g.student_id = r.subject_id AND g.guardian_id = a.person_id)))
      AND (r.case_id IS NULL OR EXISTS (SELECT 1 FROM case_file c WHERE c.id = r.case_id AND ${kept.sql}))`,
    values: [account, ...kept.values],
  };
}
