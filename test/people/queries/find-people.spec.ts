import { AddSchool } from '../../../src/directory/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { operator } from '../../../src/kernel/viewer.js';
import { AddPerson, FindPeople, LinkGuardian, type NewPerson } from '../../../src/people/index.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
let find: FindPeople;
let high: Id;
let middle: Id;
beforeAll(async () => {
  here = await emptyWorld();
  find = here.app.get(FindPeople);
  const school = (code: string, name: string) => here.app.get(AddSchool).run(acting, { code, name, level: 'other', grades: [], zone: 'America/Denver' });
  [high, middle] = [await school('H', 'Ledgewater High School'), await school('M', 'Cinder Fork Middle School')];
  for (const person of [
    { full: 'Jon Whitlock', school: high, grade: '10', bornOn: localDate('2011-03-14') }, { full: 'John Whitlock', school: middle },
    { full: 'Katherine Anne Dunmore', used: 'Katie', school: high }, { full: 'Catherine Dunmore', school: middle },
    { full: '陳思遠', used: 'Ethan Chen', school: middle }, { full: 'Dezbah Nizho\u0301ni\u0301 Manyrocks', school: high },
  ]) await add(person);
});
afterAll(() => here.end());

const add = (person: Omit<NewPerson, 'kind'>) => here.app.get(AddPerson).run(acting, { kind: 'student', ...person });
const named = async (name: string, more: { schools?: Id[]; parts?: boolean; limit?: number } = {}) =>
  (await find.byName(name, { limit: 10, ...more })).map(({ full, nearness }) => `${full}: ${nearness}`);

describe('byName', () => {
  it('gives the same name first, then near ones, each with what tells people apart', async () => {
    expect(await find.byName('whitlock JON', { limit: 10 })).toEqual([
      { id: expect.any(String), full: 'Jon Whitlock', used: null, kind: 'student', school: 'Ledgewater High School', schoolId: high, grade: '10', born_on: '2011-03-14', nearness: 'same' },
      { id: expect.any(String), full: 'John Whitlock', used: null, kind: 'student', school: 'Cinder Fork Middle School', schoolId: middle, grade: null, born_on: null, nearness: 'near' },
    ]);
    expect(await named('Katie Dunmore')).toEqual(['Katherine Anne Dunmore: near']);
    expect(await named('Katherine Dunmore')).toEqual(expect.arrayContaining(['Katherine Anne Dunmore: near', 'Catherine Dunmore: near']));
  });

  it('finds names in any script and under any spelling of their marks', async () => {
    expect(await named('陳思遠')).toEqual(['陳思遠: same']);
    expect(await named('ethan chen')).toEqual(['陳思遠: same']);
    expect(await named('Dezbah Nizhóní Manyrocks')).toEqual(['Dezbah Nizho\u0301ni\u0301 Manyrocks: same']);
    expect(await named('dezbah nizhoni manyrock')).toEqual(['Dezbah Nizho\u0301ni\u0301 Manyrocks: near']);
  });

  it('gives people who share but one word only when asked to', async () => {
    expect(await named('Whitlock')).toEqual([]);
    expect((await named('Whitlock', { parts: true })).sort()).toEqual(['John Whitlock: part', 'Jon Whitlock: part']);
  });

  it('looks only at the schools it was given, and gives no more than its limit', async () => {
    expect(await named('Jon Whitlock', { schools: [middle] })).toEqual(['John Whitlock: near']);
    expect(await named('Jon Whitlock', { schools: [] })).toEqual([]);
    expect(await named('Jon Whitlock', { limit: 1 })).toEqual(['Jon Whitlock: same']);
  });

  it.each(['', '★', "' OR 1=1 --", '%', '\ud800', 'x '.repeat(20_000), 'word '.repeat(5_000)])('finds nobody under %.20j', async (name) => {
    expect(await named(name, { parts: true })).toEqual([]);
  });

  it('finds the one of the same name among hundreds who share a family name', async () => {
    for (let n = 0; n < 450; n += 1) await add({ full: `Number${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))} Nguyen` });
    await add({ full: 'Nguyễn Zoë' });
    expect(await named('Zoe Nguyen', { limit: 3 })).toContain('Nguyễn Zoë: same');
  });
});

test('one person by id; null for an id that names nobody', async () => {
  const [found] = await find.byName('Catherine Dunmore', { limit: 1 });
  expect(await find.one(found!.id)).toMatchObject({ id: found!.id, full: 'Catherine Dunmore', sort: 'Dunmore, Catherine', schoolId: middle, iep: false });
  expect(await find.one(newId())).toBeNull();
});

test('students of a guardian, oldest first, across schools', async () => {
  const guardian = await here.app.get(AddPerson).run(acting, { kind: 'guardian', full: 'Rosario Ibarra' });
  const younger = await add({ full: 'Lucía Quintanilla Ibarra', bornOn: localDate('2015-06-24'), school: middle });
  const older = await add({ full: 'Mateo Quintanilla Ibarra', bornOn: localDate('2011-01-19'), school: high });
  for (const student of [younger, older]) await here.app.get(LinkGuardian).run(acting, { guardian, student, relation: 'mother', custody: null, contactLimit: null, language: 'es', interpreter: true, phone: null });
  expect((await find.studentsOf(guardian)).map(({ full, relation, schoolId }) => [full, relation, schoolId])).toEqual([
    ['Mateo Quintanilla Ibarra', 'mother', high], ['Lucía Quintanilla Ibarra', 'mother', middle],
  ]);
  expect(await find.studentsOf(older)).toEqual([]);
});
