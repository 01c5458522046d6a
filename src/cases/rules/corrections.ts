import type { Id } from '../../kernel/ids.js';

/** The version of a record that stands now: the end of its corrections, one after the other. Null for an id that is not among `records`. */
export function newestVersion<R extends { id: Id; corrected_by: Id | null }>(records: readonly R[], id: Id): R | null {
  const found = records.find((record) => record.id === id) ?? null;
  return found === null || found.corrected_by === null ? found : newestVersion(records, found.corrected_by);
}
