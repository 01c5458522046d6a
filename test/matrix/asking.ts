import { ModulesContainer } from '@nestjs/core';
import { routesOf, type EndpointFacts } from '../../src/platform/web/index.js';
import type { Answer } from '../support/scenario.js';
import { entityTables, formFor, type Ground, type Somebody } from './ground.js';
import type { Expected, Row, State } from './who-may.js';

/** One request: a route, who asks, the state of the case, the address, and what must come back. */
export interface Cell { row: Row; who: Somebody; state: State; url: string; wanted: Expected }

/** What is sent with a form: a field that no form has, so that whoever is let in is told so and nothing changes. */
export const aFieldTooMany = { 'no-such-field': 'x' };

const mostAtOnce = 64; // as many as the write line commits together
const rowsInAMinute = 50; // of more than 60 refusals of one person within a minute not each is written

/** Sends cells and holds them to what they want. */
export class Asking {
  sent = 0;
  private readonly notFound = new Set<string>();
  private readonly facts: ReadonlyMap<string, EndpointFacts | undefined>;

  constructor(private readonly the: Ground) {
    this.facts = new Map(routesOf(the.app.get(ModulesContainer)).map(({ method, path, facts }) => [`${method} ${path}`, facts]));
  }

  async send({ row, who, url }: Pick<Cell, 'row' | 'who' | 'url'>, form: Record<string, string> = aFieldTooMany): Promise<Answer> {
    const post = row.method === 'POST';
    const { statusCode, body, headers } = await this.the.app.getHttpAdapter().getInstance().inject({
      method: row.method as 'GET', url, payload: post ? new URLSearchParams({ formId: formFor(who), ...form }).toString() : undefined,
      headers: { cookie: who.cookie, ...(post ? { origin: this.the.settings.baseUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    });
    this.sent += 1;
    return { status: statusCode, text: body, headers };
  }

  /** What answered otherwise than its cell says, in words. A refusal leaves one entry, which names the rule, and a 404 is one and the same page. */
  async wrongOf(cells: readonly Cell[], form?: Record<string, string>): Promise<string[]> {
    const wrong: string[] = [];
    const before = this.notFound.size;
    const rows = new Set<Row>();
    this.the.clock.pass(1);
    for (const batch of batchesOf(cells)) {
      for (const { row } of batch) rows.add(row);
      if (rows.size > rowsInAMinute) {
        rows.clear();
        this.the.clock.pass(1);
      }
      wrong.push(...(await this.wrongIn(batch, form)));
    }
    if (this.notFound.size > Math.max(before, 1)) wrong.push(`${this.notFound.size} different pages say “not found”`);
    return wrong;
  }

  private async wrongIn(batch: readonly Cell[], form?: Record<string, string>): Promise<string[]> {
    const { seq } = (await this.the.reader.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger_entry'))!;
    const answers = await Promise.all(batch.map((cell) => this.send(cell, form)));
    const left = await this.the.reader.all<{ act: string; actor: string; body: string }>('SELECT act, actor, body FROM ledger_entry WHERE seq > ?', [seq]);
    return batch.flatMap((cell, n) => {
      const { status, text } = answers[n]!;
      if (status === 404) this.notFound.add(text);
      const acts = left.filter(({ actor }) => actor === cell.who.account);
      return faults(cell, status, acts, this.viewOf(cell, status)).map((fault) => `${cell.row.method} ${cell.row.path} · ${cell.who.role} ${cell.who.relation} · ${cell.state}: ${fault} (${cell.url})`);
    });
  }

  /** The acts that a request which is let in must leave, none missing and none too many: a page its own, a form that says nothing none. */
  private viewOf({ row: { method, path } }: Cell, status: number): string[] {
    const facts = this.facts.get(`${method} ${path}`);
    return method === 'GET' && status === 200 && !facts?.quiet && !facts?.public ? [facts!.records!] : [];
  }

  /** How many rows each table holds and how often they were changed, but for what any request may leave: ledger, sessions, kept forms. */
  async kept(): Promise<string[]> {
    this.columns ??= new Set((await this.the.reader.all<{ name: string }>(this.the.reader.engine === 'sqlite'
      ? "SELECT t.name AS name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'version'"
      : "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'version' AND table_schema = 'public'")).map(({ name }) => name));
    const tables = entityTables(this.the).filter((table) => !['session', 'parked_form', 'form_submission', 'sign_in_attempt'].includes(table));
    const counts = tables.map((table) => `SELECT '${table}' AS name, count(*) AS n, ${this.columns!.has(table) ? 'coalesce(sum(version), 0)' : '0'} AS changes FROM ${table}`);
    const images = "SELECT 'images in the ledger' AS name, count(*) AS n, 0 AS changes FROM ledger_image"; // each change of a row leaves one
    return (await this.the.reader.all<{ name: string; n: number; changes: number }>([...counts, images].join(' UNION ALL '))).map(({ name, n, changes }) => `${name} ${n} ${changes}`);
  }

  private columns: Set<string> | undefined;
}

function faults({ wanted }: Cell, status: number, left: readonly { act: string; body: string }[], view: readonly string[]): string[] {
  if (status !== wanted.status) return [`${status} instead of ${wanted.status}`];
  const refusals = left.filter(({ act }) => act === 'access.refused').map(({ body }) => (JSON.parse(body) as { detail: { rule: string } }).detail.rule);
  if (refusals.length > 0 && wanted.rule === null) return refusals.map((rule) => `a refusal that nobody expected: ${rule}`);
  const acts = left.map(({ act }) => act).filter((act, _, all) => act !== 'case.audit.downloaded' || !all.includes('audit.sample.downloaded')); // in the history of each case of the sample
  if (wanted.rule === null) return acts.join() === view.join() ? [] : [`left ${acts.join(', ') || 'no entry'} instead of ${view.join(', ') || 'none'}`];
  if (left.length === 1 && refusals[0]?.endsWith(`.${wanted.rule}`)) return [];
  return [`not one entry by a rule ending in ${wanted.rule}, but ${left.map(({ act }, n) => refusals[n] ?? act).join(', ') || 'none'}`];
}

/** Cells that are sent together: nobody twice, so that what the ledger says of somebody belongs to one request. */
function* batchesOf(cells: readonly Cell[]): Generator<Cell[]> {
  let batch: Cell[] = [];
  let asking = new Set<string>();
  for (const cell of cells) {
    if (batch.length === mostAtOnce || asking.has(cell.who.account)) {
      yield batch;
      [batch, asking] = [[], new Set()];
    }
    batch.push(cell);
    asking.add(cell.who.account);
  }
  if (batch.length > 0) yield batch;
}

/** The first of each kind of fault, and how many there are of it. */
export function shortened(wrong: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const line of wrong) {
    const kind = `${line.split(' · ')[0]} ${/: (\d+ instead of \d+|.*) \(/.exec(line)?.[1] ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds.values()].map((lines) => `${lines.length} × ${lines[0]}`);
}
