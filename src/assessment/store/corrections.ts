import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { Stale } from '../../kernel/stale.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';

/** Throws `Refusal` unless the row is in this case, and `Stale` when somebody has corrected it already. */
export async function refuseCorrection(work: Work, table: 'interview' | 'family_contact' | 'weapons_answer' | 'case_fact' | 'protective_factor' | 'sought_source', caseId: Id, id: Id): Promise<void> {
  const [row] = await work.read<{ corrected_by: Id | null }>(`SELECT later.id AS corrected_by FROM ${table} x LEFT JOIN ${table} later ON later.corrects_id = x.id WHERE x.id = ? AND x.case_id = ?`, [id, caseId]);
  if (row === undefined) throw new Refusal('That is not in this case.');
  if (row.corrected_by !== null) throw new Stale(table, id);
}

export interface CorrectedText { origin: Id; record_class: RecordClass; author_id: Id }

/** What a correction takes over from the text it corrects. Throws as above. */
export async function correctedText(work: Work, table: 'interview' | 'family_contact' | 'case_fact', caseId: Id, id: Id): Promise<CorrectedText> {
  await refuseCorrection(work, table, caseId, id);
  const [row] = await work.read<CorrectedText>(`SELECT coalesce(x.origin_id, x.id) AS origin, x.record_class, x.entered_by AS author_id FROM ${table} x WHERE x.id = ?`, [id]);
  return row!;
}
