/** One column of a row: what stood there before (null where nothing did), and what stands there now. */
export interface FieldChange { name: string; from: string | null; to: string | null }

/** Columns that say where a row belongs, not what it says. */
const plumbing = ['id', 'case_id', 'version', 'record_class'];

type Column = string | number | null | undefined;

const words = (value: Column): string | null => (value === null || value === undefined || value === '' ? null : String(value));

/** What changed between two images of a row, in the order of their columns; everything that stands in a first one. Texts are whole. */
export function rowChanges(before: string | null, after: string): FieldChange[] {
  const [old, now] = [before === null ? {} : JSON.parse(before) as Record<string, Column>, JSON.parse(after) as Record<string, Column>];
  return Object.keys(now).filter((name) => !plumbing.includes(name)).flatMap((name) => {
    const [from, to] = [words(old[name]), words(now[name])];
    return from === to ? [] : [{ name: name.replace(/_id$/, '').replaceAll('_', ' '), from, to }];
  });
}
