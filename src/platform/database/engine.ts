import { createHash } from 'node:crypto';

/** The two databases Waypost runs on. */
export type Engine = 'sqlite' | 'postgres';
export type Value = string | number | null;

export const engineOf = (database: string): Engine => (database.startsWith('postgres:') ? 'postgres' : 'sqlite');

interface Known { text: string; times: number; name: string | null }
const known = new Map<string, Known>();
let named = 0;
/** Every connection keeps every plan it was given a name for. */
const mostNames = 800;

/** All SQL here is written with `?`; PostgreSQL wants `$1`. None of ours holds a literal question mark. */
export function marksFor(engine: Engine, sql: string): string {
  return engine === 'sqlite' ? sql : lookUp(sql).text;
}

/**
 * The statement as TypeORM hands it on to the driver. PostgreSQL plans a text anew whenever it comes, which takes longer than
 * running it; under a name the connection keeps the plan. So what comes again and again has a name, made of the text. (A pool
 * between us and the server must know named statements, as PgBouncer does since 1.21.) What selects `*` has none: its shape may change under a plan.
 */
export function statement(engine: Engine, sql: string): string {
  if (engine === 'sqlite') return sql;
  const one = lookUp(sql);
  one.times += 1;
  if (one.name === null && one.times > 2 && named < mostNames && !/(?:SELECT|RETURNING) \*/.test(sql)) {
    one.name = createHash('sha256').update(one.text).digest('hex').slice(0, 32);
    named += 1;
  }
  return one.name === null ? one.text : ({ name: one.name, text: one.text } as unknown as string); // pg takes both, TypeORM's types only one
}

function lookUp(sql: string): Known {
  let one = known.get(sql);
  if (one === undefined) {
    let n = 0;
    one = { text: sql.replaceAll('?', () => `$${++n}`), times: 0, name: null };
    known.set(sql, one);
  }
  return one;
}

/** `(?, ?, ?)` for a list of `n` values; an empty list matches nothing. */
export const list = (n: number): string => (n === 0 ? '(NULL)' : `(${Array.from({ length: n }, () => '?').join(', ')})`);
