import type { World } from '../support/world.js';

/** Tables that grow without anything of a form being stored: what was done, who knocked, what was sent twice or waits to be sent. */
const beside = ['ledger_entry', 'ledger_image', 'session', 'sign_in_attempt', 'parked_form', 'form_submission'];

/** How many rows each table holds that a form could fill. */
export async function rowCounts(world: World): Promise<Record<string, number>> {
  const tables = await world.reader.all<{ name: string }>(world.reader.engine === 'sqlite'
    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'" : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
  const names = tables.map(({ name }) => name).filter((name) => !beside.includes(name));
  const rows = await world.reader.all<{ name: string; count: number }>(names.map((name) => `SELECT '${name}' AS name, count(*) AS count FROM ${name}`).join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}

/** Every text in the rows that were written after an entry of the ledger, as the ledger keeps them. */
export async function textsAfter(world: World, seq: number): Promise<Set<string>> {
  const rows = await world.reader.all<{ image: string }>('SELECT image FROM ledger_image WHERE seq > ?', [seq]);
  return new Set(rows.flatMap(({ image }) => textsIn(JSON.parse(image))));
}

/** Lists are kept as JSON in a column. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('[') ? [value, ...listed(value)] : [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function listed(text: string): string[] {
  try { return textsIn(JSON.parse(text)); } catch { return []; }
}
