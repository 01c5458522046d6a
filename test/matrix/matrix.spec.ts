import { ModulesContainer } from '@nestjs/core';
import { EndpointGuard } from '../../src/access/pages/endpoint-guard.js';
import { CaseReads } from '../../src/cases/store/case-reads.js';
import { ReportReads } from '../../src/intake/store/report-reads.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { routesOf } from '../../src/platform/web/index.js';
import { world } from '../support/world.js';
import { crowd, entityTables, formFor, putInState, type Ground, type Somebody } from './ground.js';
import { addressOf, completed, itemsOf, type Items } from './items.js';
import { expected, whoMay, type Relation, type Row, type State } from './who-may.js';

declare const engine: 'sqlite' | 'postgres';

/** Everything on SQLite; on PostgreSQL, where the same code decides, each twenty-third cell. */
const every = engine === 'sqlite' ? 1 : 23;
const atOnce = 24;

/** Everybody tries an open case; where the state decides, those whom it could let in. */
const triedIn: Record<State, readonly Relation[]> = {
  open: ['member', 'lead', 'former', 'expired', 'recused', 'stranger', 'other-school'], closed: ['member', 'recused'], sealed: ['member'], held: ['member'],
};

interface Cell { row: Row; who: Somebody; state: State; url: string }

describe('who may do what', () => {
  let the: Ground;
  let caseId: Id;
  let items: Items;
  let people: Somebody[];
  let sent = 0;
  beforeAll(async () => {
    the = await world({ base: 'demo', tick: 1 });
    const fullest = await the.reader.one<{ id: Id }>("SELECT c.id FROM case_file c JOIN school s ON s.id = c.school_id WHERE c.is_open = 1 AND s.level = 'high' ORDER BY (SELECT count(*) FROM next_step n WHERE n.case_id = c.id) + (SELECT count(*) FROM intervention i WHERE i.case_id = c.id) DESC LIMIT 1");
    caseId = fullest!.id;
    await completed(the, caseId);
    people = await crowd(the, caseId);
    items = await itemsOf(the, caseId);
  }, 120_000);
  afterAll(() => the.end());

  async function send(cell: Pick<Cell, 'row' | 'who' | 'url'>) {
    const { row, who, url } = cell;
    return the.app.getHttpAdapter().getInstance().inject({
      method: row.method as 'GET', url, payload: row.method === 'POST' ? new URLSearchParams({ formId: formFor(who), 'no-such-field': 'x' }).toString() : undefined,
      headers: { cookie: who.cookie, ...(row.method === 'POST' ? { origin: the.settings.baseUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    });
  }

  const rows = whoMay();
  const cells = (state: State, which: (row: Row) => boolean): Cell[] => rows.filter((row) => row.group !== 'public' && which(row))
    .flatMap((row) => people.filter(({ relation }) => triedIn[state].includes(relation)).map((who) => ({ row, who, state, url: addressOf(row.path, items) }))).filter((_, n) => n % every === 0);

  /** Sends every cell and gives those that answered otherwise than the table says. */
  async function wrongOf(all: readonly Cell[]): Promise<string[]> {
    const wrong: string[] = [];
    const bodies = new Set<string>();
    for (let at = 0; at < all.length; at += atOnce) {
      const batch = all.slice(at, at + atOnce);
      const before = (await the.reader.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger_entry'))!.seq;
      const answers = await Promise.all(batch.map(send));
      const noted = await the.reader.all<{ body: string }>("SELECT body FROM ledger_entry WHERE seq > ? AND act = 'access.refused'", [before]);
      const rules = noted.map(({ body }) => { const { actor, detail } = JSON.parse(body) as { actor: string; detail: { rule: string } }; return `${actor} ${detail.rule}`; });
      for (const [n, { row, who, state, url }] of batch.entries()) {
        const wanted = expected(row, who.role, who.relation, state);
        const { statusCode, body } = answers[n]!;
        const name = `${row.method} ${row.path} · ${who.role} ${who.relation} · ${state}`;
        sent += 1;
        if (statusCode !== wanted.status) wrong.push(`${name}: ${statusCode} instead of ${wanted.status} (${url})`);
        if (statusCode === 404) bodies.add(body);
        if (wanted.rule !== null) {
          const found = rules.findIndex((rule) => rule.startsWith(`${who.account} `) && rule.endsWith(`.${wanted.rule}`));
          if (found < 0) wrong.push(`${name}: the ledger names no rule ending in ${wanted.rule}`);
          else rules.splice(found, 1);
        }
      }
      wrong.push(...rules.map((rule) => `a refusal that nobody expected: ${rule}`));
    }
    if (bodies.size > 1) wrong.push(`${bodies.size} different pages say “not found”`);
    return wrong;
  }

  const named = (all: readonly { method: string; path: string }[]): string[] => all.map(({ method, path }) => `${method} ${path}`).sort();

  test('the table has every route of the program and no other; a route that it lacks would be named', () => {
    const known = routesOf(the.app.get(ModulesContainer));
    expect(named(rows)).toEqual(named(known));
    expect(named(known).filter((name) => !named(rows.slice(1)).includes(name))).toEqual([named(rows.slice(0, 1))[0]]);
  });

  /** How many rows each table holds, but for what any request may leave: ledger, sessions, kept forms. */
  async function kept(): Promise<string> {
    const tables = entityTables(the).filter((table) => !['session', 'parked_form', 'form_submission', 'sign_in_attempt'].includes(table));
    const counts = await Promise.all(tables.map(async (table) => `${table} ${(await the.reader.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))!.n}`));
    return counts.join('\n');
  }

  test.each<State>(['open', 'closed', 'sealed', 'held'])('every cell of a case that is %s answers as the table says, and nothing changes', async (state) => {
    await putInState(the, caseId, state);
    const before = await kept();
    const wrong = await wrongOf(cells(state, ({ path }) => path.startsWith('/cases/')));
    expect(await kept()).toBe(before);
    await putInState(the, caseId, 'open');
    expect(shortened(wrong)).toEqual([]);
  }, 120_000);

  test('so does every cell of a report, and of everything that belongs to no case', async () => {
    const before = await kept();
    expect(shortened(await wrongOf(cells('open', ({ path }) => !path.startsWith('/cases/') && path !== '/sign-out')))).toEqual([]);
    expect(await kept()).toBe(before);
    if (engine === 'sqlite') expect(sent).toBeGreaterThan(20_000);
  }, 120_000);

  test('a case that does not exist answers like one that is not theirs', async () => {
    const nowhere = new Map([...items, ['caseId', newId()], ['reportId', newId()]]);
    const asked = rows.filter(({ path }) => /:(caseId|reportId)/.test(path));
    const answers = await Promise.all(asked.flatMap((row) => people.filter(({ role, relation }) => relation === 'member' && ['chair', 'counselor', 'district-coordinator'].includes(role)).map((who) => send({ row, who, url: addressOf(row.path, nowhere) }))));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  }, 60_000);

  if (engine === 'sqlite') describe('fails when one guard is gone:', () => {
    const some = (state: State, which: (cell: Cell) => boolean, n = 40): Cell[] => rows.filter((row) => row.group !== 'public').flatMap((row) => people.map((who) => ({ row, who, state, url: addressOf(row.path, items) }))).filter(which).slice(0, n);
    const about = (change: (found: { about: Record<string, unknown> }) => Record<string, unknown>) => async (during: () => Promise<string[]>) => {
      const reads = the.app.get<{ facts: (id: Id) => Promise<{ about: Record<string, unknown> } | null> }>(CaseReads);
      const real = reads.facts.bind(reads);
      reads.facts = async (id) => { const found = await real(id); return found === null ? null : { ...found, about: { ...found.about, ...change(found) } }; };
      try { return await during(); } finally { Object.assign(reads, { facts: real }); }
    };
    const router = async (during: () => Promise<string[]>) => {
      const guard = EndpointGuard.prototype as unknown as { refuse: () => Promise<void> };
      const real = guard.refuse;
      guard.refuse = async () => undefined;
      try { return await during(); } finally { guard.refuse = real; }
    };
    const reportDoor = async (during: () => Promise<string[]>) => {
      const reads = the.app.get<{ facts: (id: Id) => Promise<object | null> }>(ReportReads);
      const real = reads.facts.bind(reads);
      reads.facts = async (id) => { const found = await real(id); return found === null ? null : { ...found, exclusions: [] }; };
      try { return await during(); } finally { Object.assign(reads, { facts: real }); }
    };
    const read = ({ row }: Cell): boolean => row.method === 'GET' && row.path === '/cases/:caseId';
    const guards: Record<string, { state: State; without: (during: () => Promise<string[]>) => Promise<string[]>; which: (cell: Cell) => boolean }> = {
      'the seat at the router': { state: 'open', without: router, which: ({ row, who }) => row.path.startsWith('/accounts') && who.role === 'teacher' },
      'the place on the team': { state: 'open', without: about(() => ({ members: people.map(({ account }) => ({ account, from: '2026-01-05T00:00:00.000Z', until: null, purpose: 'x' })) })), which: read },
      'the end of a place': { state: 'open', without: about(({ about: { members } }) => ({ members: (members as object[]).map((member) => ({ ...member, until: null })) })), which: read },
      'the recusal': { state: 'open', without: about(() => ({ exclusions: [] })), which: read },
      'the seal': { state: 'sealed', without: about(() => ({ sealed: false })), which: read },
      'the closing': { state: 'closed', without: about(() => ({ closed: false })), which: ({ row, who }) => row.writes && who.relation === 'member' },
      'the hold': { state: 'held', without: about(() => ({ held: false })), which: ({ row, who }) => row.hides && who.relation === 'member' },
      'the recusal, for reports': { state: 'open', without: reportDoor, which: ({ row }) => row.path === '/reports/:reportId' },
    };
    test.each(Object.keys(guards))('%s', async (name) => {
      const { state, without, which } = guards[name]!;
      await putInState(the, caseId, state);
      const all = some(state, which, 90);
      expect(shortened(await wrongOf(all))).toEqual([]);
      expect((await without(() => wrongOf(all))).length).toBeGreaterThan(0);
      await putInState(the, caseId, 'open');
    }, 60_000);
  });
});

/** The first of each kind of fault, and how many there are of it. */
function shortened(wrong: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const line of wrong) {
    const kind = `${line.split(' · ')[0]} ${/: (\d+ instead of \d+|.*)/.exec(line)?.[1] ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return [...kinds.values()].map((lines) => `${lines.length} × ${lines[0]}`);
}
