import type { Id } from '../../kernel/ids.js';
import { list, type Ask } from '../../platform/database/index.js';

/** Which of these accounts reported a concern of a case under their own name. */
export function openReporters(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<{ account: Id; report: Id }[]> {
  return ask(`SELECT r.reporter_id AS account, r.id AS report FROM report r WHERE r.case_id = ? AND r.confidential = 0 AND r.reporter_id IN ${list(accounts.length)}`, [caseId, ...accounts]);
}
