import { newId, type Id } from '../../../src/kernel/ids.js';
import { operator } from '../../../src/kernel/viewer.js';
import { AddPerson, FindPeople, LinkGuardian, type NewGuardianLink } from '../../../src/people/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
let guardian: Id;
let student: Id;
beforeAll(async () => {
  here = await emptyWorld();
  guardian = await here.app.get(AddPerson).run(acting, { kind: 'guardian', full: 'سلمى الطحّان', used: 'Salma' });
  student = await here.app.get(AddPerson).run(acting, { kind: 'student', full: 'يوسف الطحّان', used: 'Yousef' });
});
afterAll(() => here.end());

const link = (changes: Partial<NewGuardianLink> = {}) => here.app.get(LinkGuardian).run(acting, {
  guardian, student, relation: 'mother', custody: 'Joint custody; weekdays here.', contactLimit: null, language: 'ar', interpreter: true, phone: '(970) 555-0105', ...changes,
});

test('a guardian is linked once, with what the school must know to reach them', async () => {
  const before = await lastSeq(here);
  await link();
  await expect(link({ relation: 'legal-guardian' })).rejects.toThrow('already');
  expect(await here.app.get(FindPeople).guardiansOf(student)).toEqual([{
    id: guardian, full: 'سلمى الطحّان', used: 'Salma', relation: 'mother', custody: 'Joint custody; weekdays here.', contactLimit: null, language: 'ar', interpreter: true, phone: '(970) 555-0105',
  }]);
  expect(await actsAfter(here, before)).toEqual(['guardian.linked']);
});

test('nobody is their own guardian, and both must be in the list', async () => {
  await expect(link({ guardian: student })).rejects.toThrow('Nobody is their own guardian.');
  await expect(link({ student: newId() })).rejects.toThrow('Choose two people');
  await expect(link({ guardian: newId() })).rejects.toThrow('Choose two people');
});
