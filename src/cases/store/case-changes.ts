import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { Work } from '../../platform/database/index.js';
import { commonClasses } from '../rules/text-scope.js';
import { CaseRow } from './case.entity.js';

/** Moves a case to the top of the lists: something in it changed now. */
export async function touchCase(work: Work, id: Id): Promise<void> {
  const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [id]);
  await work.revise(CaseRow, id, row!.version, { updatedAt: work.now });
}

/** The same for a text, but not for one that only some readers of the case may know of: the order and the day in a list would tell the others. */
export async function touchCaseForText(work: Work, id: Id, ...classes: readonly RecordClass[]): Promise<void> {
  if (classes.some((one) => commonClasses.includes(one))) await touchCase(work, id);
}
