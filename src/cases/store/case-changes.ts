import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { CaseRow } from './case.entity.js';

/** Moves a case to the top of the lists: something in it changed now. */
export async function touchCase(work: Work, id: Id): Promise<void> {
  const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [id]);
  await work.revise(CaseRow, id, row!.version, { updatedAt: work.now });
}
