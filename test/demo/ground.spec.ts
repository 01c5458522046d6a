import { existsSync } from 'node:fs';
import { demoActs } from '../../src/demo/seed.js';
import { CannotStart, prepareGround } from '../../src/demo/ground.js';
import { AddDistrict } from '../../src/directory/index.js';
import { operator } from '../../src/kernel/viewer.js';
import { engineOf, UnitOfWork } from '../../src/platform/database/index.js';
import { emptyWorld, type World } from '../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
beforeEach(async () => { here = await emptyWorld(); });
afterEach(() => here.end());

const act = (name: string) => here.app.get(UnitOfWork).run(acting, async (work) => work.record(name));
const [began, seeded] = Object.keys(demoActs) as [string, string];
const ground = (fresh: boolean) => prepareGround({ database: here.settings.database, keys: `${here.settings.database}.keys` }, fresh);
const onSqlite = () => engineOf(here.settings.database) === 'sqlite';

test('a database in which nothing was done yet is filled', async () => {
  expect(await ground(false)).toBeNull();
  expect(await ground(true)).toBeNull();
});

test('a database that holds something else is left alone, whatever is asked', async () => {
  await here.app.get(AddDistrict).run(acting, { name: 'A real district', zone: 'America/Denver' });
  for (const fresh of [false, true]) await expect(ground(fresh)).rejects.toThrow(CannotStart);
  expect(await here.reader.all('SELECT name FROM district')).toEqual([{ name: 'A real district' }]);
});

test('a filled one is kept, and gives the moment of its last act', async () => {
  await act(began);
  await act(seeded);
  here.clock.moveTo('2026-11-20T16:00:00.000Z');
  await act('case.viewed');
  expect(await ground(false)).toBe('2026-11-20T16:00:01.000Z');
});

test.each([['half filled', false], ['filled, to be made fresh', true]])('one that is %s is deleted when it is a file', async (_, fresh) => {
  await act(began);
  if (fresh) await act(seeded);
  if (!onSqlite()) return expect(ground(fresh)).rejects.toThrow('drop the database');
  expect(await ground(fresh)).toBeNull();
  expect(existsSync(here.settings.database)).toBe(false);
});
