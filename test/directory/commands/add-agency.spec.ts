import { AddAgency, SchoolDirectory } from '../../../src/directory/index.js';
import { operator } from '../../../src/kernel/viewer.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
const crisis = { name: 'High Basin Mobile Crisis Team', kind: 'mobile-crisis', offers: 'Comes to the school when somebody is in crisis', phone: '(970) 555-0191', hours: null, languages: ['en', 'es'] };
let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

test('an agency is added once', async () => {
  const before = await lastSeq(here);
  const id = await here.app.get(AddAgency).run(acting, crisis);
  await expect(here.app.get(AddAgency).run(acting, { ...crisis, kind: 'other' })).rejects.toThrow('there already');
  expect(await here.app.get(SchoolDirectory).agencies()).toEqual([{ ...crisis, id, endsOn: null }]);
  expect(await actsAfter(here, before)).toEqual(['agency.added']);
});
