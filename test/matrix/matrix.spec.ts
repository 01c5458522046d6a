import { ModulesContainer } from '@nestjs/core';
import { newId, type Id } from '../../src/kernel/ids.js';
import { routesOf } from '../../src/platform/web/index.js';
import { world } from '../support/world.js';
import { Asking, shortened, type Cell } from './asking.js';
import { crowd, putInState, type Ground, type Somebody } from './ground.js';
import { guardsOf } from './guards.js';
import { addressOf, completed, itemsOf, ofOneCase, type Items } from './items.js';
import { expected, whoMay, type Relation, type Row, type State } from './who-may.js';

declare const engine: 'sqlite' | 'postgres';

/** All of it on SQLite; on PostgreSQL, where the same code decides, each twenty-third cell. */
const every = engine === 'sqlite' ? 1 : 23;
const takesLong = ['/cases/:caseId/summaries/:copyId/file', '/cases/:caseId/as-it-was/:entry', '/ledger/file'];
const states: readonly State[] = ['open', 'closed', 'sealed', 'held'];

describe('who may do what', () => {
  let the: Ground;
  let asking: Asking;
  let [caseId, foreign]: Id[] = [];
  let items: Items;
  let people: Somebody[];
  beforeAll(async () => {
    the = await world({ base: 'demo', tick: 1 });
    [caseId, foreign] = (await the.reader.all<{ id: Id }>("SELECT c.id FROM case_file c JOIN school s ON s.id = c.school_id WHERE c.is_open = 1 AND s.level = 'high' ORDER BY (SELECT count(*) FROM next_step n WHERE n.case_id = c.id) + (SELECT count(*) FROM intervention i WHERE i.case_id = c.id) DESC LIMIT 2")).map(({ id }) => id);
    await completed(the, caseId!);
    people = await crowd(the, caseId!);
    items = await itemsOf(the, caseId!);
    asking = new Asking(the);
  }, 120_000);
  afterAll(() => the.end());

  const rows = whoMay();
  const ofACase = ({ path }: Row): boolean => path.startsWith('/cases/');
  function cells(state: State, which: (row: Row) => boolean, where: Items = items): Cell[] {
    return rows.filter((row) => row.group !== 'public' && which(row)).flatMap((row) => people.map((who) => ({ row, who, state, url: addressOf(row.path, where), wanted: expected(row, who.role, who.relation, state) })));
  }
  const placeOf = ({ row, who }: Cell): number => rows.indexOf(row) + people.indexOf(who);
  /** A seat that opens nothing there is refused before the case is looked at: at each route a third of those people, in turn, stands for all. So does a third of those who get what takes long to make. */
  const sampled = (all: readonly Cell[]): Cell[] => all.filter((cell) => (cell.wanted.rule !== 'no-seat' && !takesLong.includes(cell.row.path)) || placeOf(cell) % 9 < 3).filter((_, n) => n % every === 0);
  /** One of `shares` parts of the cells: another part of the people at each route. */
  const inTurn = (all: readonly Cell[], part: number, shares: number): Cell[] => all.filter((cell) => placeOf(cell) % shares === part);
  const named = (all: readonly { method: string; path: string }[]): string[] => all.map(({ method, path }) => `${method} ${path}`).sort();

  /** Nothing but what any request may leave has changed, and no cell answered otherwise than it should. */
  async function holds(state: State, all: readonly Cell[], form?: Record<string, string>): Promise<void> {
    await putInState(the, caseId!, state);
    const before = await asking.kept();
    const wrong = await asking.wrongOf(all, form);
    expect(shortened(wrong)).toEqual([]);
    expect(await asking.kept()).toEqual(before);
  }

  test('the table has every route of the program and no other; a route that it lacks would be named', () => {
    const known = routesOf(the.app.get(ModulesContainer));
    expect(named(rows)).toEqual(named(known));
    expect(named(known).filter((name) => !named(rows.slice(1)).includes(name))).toEqual([named(rows.slice(0, 1))[0]]);
  });

  // Everybody whose seat opens a route meets it open, and in one of the other states in turn.
  test.each(states)('the cells of a case that is %s answer as the table says, and nothing changes', async (state) => {
    const all = cells(state, ofACase);
    await holds(state, sampled(state === 'open' ? all : inTurn(all, states.indexOf(state) - 1, 3)));
  }, 120_000);

  test('so does every cell of a report, and of everything that belongs to no case', async () => {
    const all = cells('open', (row) => !ofACase(row) && row.path !== '/sign-out');
    const ofItsOwn = all.filter(({ who }) => among(['member', 'expired', 'other-school'], who)); // a place on a team changes nothing here
    await holds('open', sampled([...ofItsOwn, ...inTurn(all.filter((cell) => !ofItsOwn.includes(cell)), 0, 4)]));
    if (engine === 'sqlite') expect(asking.sent).toBeGreaterThan(20_000);
  }, 120_000);

  test('a case that does not exist answers like one that is not theirs', async () => {
    const nowhere = new Map([...items, ['caseId', newId()], ['reportId', newId()]]);
    const gone = cells('open', ({ path }) => /:(caseId|reportId)/.test(path), nowhere).filter(({ who }) => among(['member', 'recused', 'other-school'], who));
    await holds('open', sampled(inTurn(gone, 0, 3).map((cell) => ({ ...cell, wanted: { status: 404, rule: cell.wanted.rule === 'no-seat' ? 'no-seat' : 'not-there' } }))));
  }, 60_000);

  test('to a case of others at the same school nobody comes by a place on the team of this one', async () => {
    const elsewhere = new Map([...items, ['caseId', foreign!]]);
    const theirs = cells('open', ofACase, elsewhere).filter(({ who }) => among(['member', 'lead', 'recused'], who)).map((cell) => ({ ...cell, wanted: expected(cell.row, cell.who.role, 'stranger', 'open') }));
    await holds('open', sampled(inTurn(theirs.filter(({ wanted }) => wanted.rule !== null), 0, 3)));
  }, 60_000);

  test.each<[string, () => Promise<Items>]>([
    ['of another case', async () => itemsOf(the, foreign!)],
    ['of nothing', async () => new Map()],
  ])('an id %s in the address of their own case is not found', async (_, swapped) => {
    const other = await swapped();
    const where = new Map([...items].map(([name, id]) => [name, ofOneCase(name) ? other.get(name) ?? newId() : id]));
    where.set('caseId', caseId!).set('reportId', items.get('reportId')!);
    const mine = ({ path }: Row): boolean => path.startsWith('/cases/') && [...path.matchAll(/:(\w+)/g)].some(([, name]) => name !== 'caseId' && ofOneCase(name!));
    const inside = cells('open', mine, where).filter(({ who, wanted }) => among(['member', 'lead'], who) && wanted.rule === null);
    const swappedAway = inside.map((cell) => ({ ...cell, wanted: { status: 404, rule: 'not-there' } }));
    expect(swappedAway.length).toBeGreaterThan(200);
    await holds('open', sampled(swappedAway), {});
  }, 60_000);

  if (engine === 'sqlite') {
    test.each(['the seat at the router', 'the place on the team', 'the end of a place', 'the recusal', 'the seal', 'the closing', 'the hold', 'the recusal, for reports', 'the entry of a refusal', 'the entry of a view'])('fails when one guard is gone: %s', async (name) => {
      const { state, without, which } = guardsOf(the, people)[name]!;
      await putInState(the, caseId!, state);
      const all = cells(state, () => true).filter(which).slice(0, 90);
      expect(shortened(await asking.wrongOf(all))).toEqual([]);
      const putBack = without();
      const wrong = await asking.wrongOf(all);
      putBack();
      expect(wrong.length).toBeGreaterThan(0);
    }, 60_000);
  }
});

const among = (relations: readonly Relation[], { relation }: Somebody): boolean => relations.includes(relation);
