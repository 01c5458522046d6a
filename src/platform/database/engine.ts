/** The two databases Waypost runs on. */
export type Engine = 'sqlite' | 'postgres';
export type Value = string | number | null;

export const engineOf = (database: string): Engine => (database.startsWith('postgres:') ? 'postgres' : 'sqlite');

const numbered = new Map<string, string>();

/** All SQL here is written with `?`; PostgreSQL wants `$1`. None of ours holds a literal question mark. */
export function marksFor(engine: Engine, sql: string): string {
  if (engine === 'sqlite') return sql;
  let done = numbered.get(sql);
  if (done === undefined) {
    let n = 0;
    done = sql.replaceAll('?', () => `$${++n}`);
    numbered.set(sql, done);
  }
  return done;
}

/** `(?, ?, ?)` for a list of `n` values; an empty list matches nothing. */
export const list = (n: number): string => (n === 0 ? '(NULL)' : `(${Array.from({ length: n }, () => '?').join(', ')})`);
