import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const numbersOn = (page: string) => [...page.matchAll(/2026-27-\d{4}/g)].map(([number]) => number);

test('signed out it leads to the sign-in, and without a seat for it there is no such page', async () => {
  await scenario(the, { as: null, get: '/cases', expect: 303, ledger: [], location: '/sign-in?next=%2Fcases' });
  await scenario(the, { as: 'theo', get: '/cases', expect: 404, ledger: ['access.refused'] });
});

test('empty it says where cases come from', () => scenario(the, { as: 'maria', get: '/cases', expect: 200, ledger: ['case.listed'], shows: ['<h1>Cases</h1>', 'No cases here', 'Report a concern'] }));

describe('with cases', () => {
  const opened: Id[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 28; n += 1) opened.push(await aCase(the, { team: n % 2 === 0 ? ['maria', 'samuel'] : ['maria'] }));
  });

  it('holds only cases whose team one is on; the coordinator sees all of the district', async () => {
    const count = async (who: string) => {
      const first = await send(the, who, 'GET', '/cases');
      const older = /href="(\/cases\?before(?:=|&#x3D;)[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
      const second = older === undefined ? '' : (await send(the, who, 'GET', older)).text;
      return { pages: older === undefined ? 1 : 2, cases: new Set([...numbersOn(first.text), ...numbersOn(second)]).size };
    };
    expect(await Promise.all(['maria', 'samuel', 'irene', 'ruth', 'leonid'].map(count))).toEqual([{ pages: 2, cases: 28 }, { pages: 1, cases: 14 }, { pages: 2, cases: 28 }, { pages: 1, cases: 0 }, { pages: 1, cases: 0 }]);
  });

  it('has the newest change first, and finds by number and by a near name', async () => {
    const page = await send(the, 'maria', 'GET', '/cases');
    expect(numbersOn(page.text)[0]).toBe('2026-27-0028');
    await scenario(the, { as: 'maria', get: '/cases?q=2026-27-0003', expect: 200, shows: ['2026-27-0003'], hides: ['2026-27-0004'] });
    await scenario(the, { as: 'maria', get: '/cases?q=ellis', expect: 200, shows: ['2026-27-0028'] });
    await scenario(the, { as: 'samuel', get: '/cases?q=2026-27-0002', expect: 200, shows: ['No case found'], hides: ['Jordan'] });
    await scenario(the, { as: 'maria', get: '/cases?q=%F0%9F%98%80', expect: 200, shows: ['No case found'] });
    await scenario(the, { as: 'maria', get: '/cases?state=closed', expect: 200, shows: ['No cases here'] });
  });

  it('records which cases it showed', async () => {
    await send(the, 'samuel', 'GET', '/cases');
    const entry = await the.reader.one<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'case.listed' ORDER BY seq DESC LIMIT 1");
    expect((JSON.parse(entry!.body) as { items: Id[] }).items.sort()).toEqual(opened.filter((_, n) => n % 2 === 0).sort());
  });

  it('a place in the list that cannot be is not there', async () => {
    for (const before of ['x', '2026-11-16T16:00:00.000Z_x', `x_${'a'.repeat(26)}`]) await scenario(the, { as: 'maria', get: `/cases?before=${before}`, expect: 404 });
  });
});
