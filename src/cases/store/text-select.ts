import { list, type Value } from '../../platform/database/index.js';
import type { TextScope } from '../rules/text-scope.js';

/** A scope as a condition on `t`, a row of a table of texts: what it does not let through is not selected, so that its words never leave the database. */
export function readableIn({ account, whole, own }: TextScope, t: string): { sql: string; values: Value[] } {
  if (own.length === 0) return { sql: `${t}.record_class IN ${list(whole.length)}`, values: [...whole] };
  return {
    sql: `(${t}.record_class IN ${list(whole.length)} OR (${t}.record_class IN ${list(own.length)} AND (${t}.entered_by = ?
      OR EXISTS (SELECT 1 FROM text_share sh WHERE sh.text_id = coalesce(${t}.origin_id, ${t}.id) AND sh.account_id = ? AND sh.ended_at IS NULL))))`,
    values: [...whole, ...own, account, account],
  };
}
