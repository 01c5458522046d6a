/** One column of a row: what stood there before (null where nothing did), and what stands there now. */
export interface FieldChange { name: string; from: string | null; to: string | null }

/** Columns that say where a row belongs, or what its entry says already: who, and when. */
const plumbing = ['id', 'case_id', 'version', 'record_class', 'entered_by', 'entered_at', 'changed_by', 'changed_at', 'updated_at'];

/** Columns of 0 and 1. */
const flag = /^(?:is|was|has|names)_|^confidential$|^immediate_danger$/;

type Column = string | number | null | undefined;

function words(name: string, value: Column): string | null {
  if (value === null || value === undefined || value === '') return null;
  return flag.test(name) && (value === 0 || value === 1) ? (value === 1 ? 'Yes' : 'No') : String(value);
}

/** What changed between two images of a row, in the order of their columns; everything that stands in a first one. Texts are whole. */
export function rowChanges(before: string | null, after: string): FieldChange[] {
  const [old, now] = [before === null ? {} : JSON.parse(before) as Record<string, Column>, JSON.parse(after) as Record<string, Column>];
  return Object.keys(now).filter((name) => !plumbing.includes(name)).flatMap((name) => {
    const [from, to] = [words(name, old[name]), words(name, now[name])];
    return from === to ? [] : [{ name: name.replace(/_id$/, '').replaceAll('_', ' ').replace('sha256', 'SHA-256'), from, to }];
  });
}
