import { AddDistrict, SchoolDirectory } from '../../../src/directory/index.js';
import { operator } from '../../../src/kernel/viewer.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const add = (name: string, zone = 'America/Denver') => here.app.get(AddDistrict).run(acting, { name, zone });

test('a district is added once, and a second one is refused', async () => {
  const before = await lastSeq(here);
  await expect(add('Ledgewater Valley', 'Ledgewater/Valley')).rejects.toThrow('Choose a time zone');
  expect(await here.app.get(SchoolDirectory).district()).toBeNull();

  const id = await add('Ledgewater Valley');
  const second = add('High Basin');
  await expect(second).rejects.toThrow(Refusal);
  await expect(second).rejects.toThrow('already serves a district');
  expect(await here.app.get(SchoolDirectory).district()).toEqual({ id, name: 'Ledgewater Valley', zone: 'America/Denver' });
  expect(await actsAfter(here, before)).toEqual(['district.added']);
});
