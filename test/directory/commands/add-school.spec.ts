import { AddSchool, SchoolDirectory, type NewSchool } from '../../../src/directory/index.js';
import { operator } from '../../../src/kernel/viewer.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
const high: NewSchool = { code: 'LHS', name: 'Ledgewater High School', level: 'high', grades: ['9', '10', '11', '12'], zone: 'America/Denver' };
let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const add = (changes: Partial<NewSchool> = {}) => here.app.get(AddSchool).run(acting, { ...high, ...changes });

test('a school is added with its grades in order; its code is its own', async () => {
  const before = await lastSeq(here);
  const id = await add();
  await expect(add({ name: 'Lower Hill School' })).rejects.toThrow('Another school has this code');
  await expect(add({ code: 'X', zone: 'Mountain' })).rejects.toThrow('Choose a time zone');
  expect(await here.app.get(SchoolDirectory).schools()).toEqual([{ ...high, id }]);
  expect(await actsAfter(here, before)).toEqual(['school.added']);
});
