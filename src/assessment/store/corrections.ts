import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';

/** Throws `Refusal` unless the row is in this case and nothing has corrected it yet. */
export async function refuseCorrection(work: Work, table: 'interview' | 'family_contact' | 'weapons_answer', caseId: Id, id: Id): Promise<void> {
  const [row] = await work.read<{ corrected_by: Id | null }>(`SELECT later.id AS corrected_by FROM ${table} x LEFT JOIN ${table} later ON later.corrects_id = x.id WHERE x.id = ? AND x.case_id = ?`, [id, caseId]);
  if (row === undefined) throw new Refusal('That is not in this case.');
  if (row.corrected_by !== null) throw new Refusal('That was corrected already. Correct the newest version instead.');
}
