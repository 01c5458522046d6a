import { newId } from '../../../src/kernel/ids.js';
import { operator } from '../../../src/kernel/viewer.js';
import { AddPerson, FindPeople } from '../../../src/people/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
let add: AddPerson;
beforeAll(async () => {
  here = await emptyWorld();
  add = here.app.get(AddPerson);
});
afterAll(() => here.end());

test('a name is kept exactly as written, and the person stands under keys of all their names', async () => {
  const written = "Naat'a\u0301anii  Begaye-Cornfield";
  const before = await lastSeq(here);
  const id = await add.run(acting, { kind: 'student', full: written, used: 'Naat', grade: '8', iep: true, externalIds: [{ system: 'sis', id: '41003234' }] });
  expect(await here.app.get(FindPeople).one(id)).toEqual({
    id, full: written, used: 'Naat', sort: "Begaye-Cornfield, Naat'a\u0301anii", kind: 'student', school: null, schoolId: null, grade: '8', born_on: null,
    homeLanguage: null, iep: true, section504: false, englishLearner: false, byHand: false,
  });
  const keys = await here.reader.all<{ name_key: string }>('SELECT name_key FROM person_name_key WHERE person_id = ?', [id]);
  expect(keys.map(({ name_key }) => name_key)).toEqual(expect.arrayContaining(['naataanii', 'begaye', 'cornfield', 'naat', '=naat']));
  expect(await actsAfter(here, before)).toEqual(['person.added']);
});

test('kind and name are enough', async () => {
  const id = await add.run(acting, { kind: 'other', full: 'Surya' });
  expect(await here.app.get(FindPeople).one(id)).toMatchObject({ full: 'Surya', used: null, sort: 'Surya', kind: 'other', byHand: true });
});

test.each(['', ' \t '])('a name of "%s" is refused', (full) => expect(add.run(acting, { kind: 'other', full })).rejects.toThrow(Refusal));

test('a number that belongs to somebody is refused, and nothing of the second person is kept', async () => {
  const number = { system: 'sis', id: '41000001' };
  await add.run(acting, { kind: 'student', full: 'Imani Fairweather', externalIds: [number] });
  await expect(add.run(acting, { kind: 'student', full: 'Micah Stonebraker', externalIds: [number] })).rejects.toThrow('Another person has this number');
  expect(await here.app.get(FindPeople).byName('Micah Stonebraker', { limit: 5 })).toEqual([]);
  await expect(add.run(acting, { kind: 'staff', full: 'Micah Stonebraker', externalIds: [{ ...number, system: 'payroll' }] })).resolves.toEqual(expect.any(String));
});

test('a kind or a school that does not exist is not stored', async () => {
  await expect(add.run(acting, { kind: 'visitor' as 'other', full: 'Nobody Atall' })).rejects.toThrow();
  await expect(add.run(acting, { kind: 'student', full: 'Nobody Atall', school: newId() })).rejects.toThrow();
  expect(await here.app.get(FindPeople).byName('Nobody Atall', { limit: 5 })).toEqual([]);
});

test('inside another unit the person stands or falls with it', async () => {
  const failing = here.app.get(UnitOfWork).run(acting, async (work) => {
    await add.within(work, { kind: 'other', full: 'Passing Stranger' });
    throw new Refusal('something else is wrong');
  });
  await expect(failing).rejects.toThrow('something else is wrong');
  expect(await here.app.get(FindPeople).byName('Passing Stranger', { limit: 5 })).toEqual([]);
});
