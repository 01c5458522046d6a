import { CheckStaffList } from '../../../src/access/commands/check-staff-list.js';
import { CreateAccount } from '../../../src/access/index.js';
import { TakeStaffList } from '../../../src/access/commands/take-staff-list.js';
import { Verification } from '../../../src/audit/index.js';
import { actingAs } from '../../support/makers.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const check = (file: string) => the.app.get(CheckStaffList).run(actingAs(the, 'theo'), file);
const take = (id: string) => the.app.get(TakeStaffList).run(actingAs(the, 'theo'), id);
const account = (username: string) => the.reader.one<{ id: string; name: string; full_name: string; external_id: string | null }>('SELECT id, name, full_name, external_id FROM account WHERE username = ?', [username]);
const seats = (id: string) => the.reader.all('SELECT role, school_id, awaits_second, held_until FROM seat WHERE account_id = ? ORDER BY role', [id]);

test('good lines are taken, bad ones kept to hand back; the same list again changes nothing', async () => {
  const file = 'external_id,full_name,name_used,username,school_code,role,until\nE1,Odalys Prieto,Oda,odalys,LHS,teacher,2027-06-11\nE1,,,odalys,LHS,counselor,\n,,Mari N.,maria,,,\nE2,"=cmd()",,bad name,LHS,teacher,\n';
  expect(await take(await check(file))).toEqual({ made: 1, changed: 2, alike: 0, wrong: 1 });
  const odalys = (await account('odalys'))!;
  expect(odalys).toMatchObject({ name: 'Oda', full_name: 'Odalys Prieto', external_id: 'E1' });
  expect(await seats(odalys.id)).toEqual([{ role: 'counselor', school_id: the.district.schools.high, awaits_second: 1, held_until: null }, { role: 'teacher', school_id: the.district.schools.high, awaits_second: 0, held_until: '2027-06-12T06:00:00.000Z' }]);
  expect(await account('maria')).toMatchObject({ name: 'Mari N.', full_name: 'Maria Núñez' });
  const { handed_back } = (await the.reader.one<{ handed_back: string }>('SELECT handed_back FROM staff_import ORDER BY entered_at DESC LIMIT 1'))!;
  expect(handed_back).toContain("E2,'=cmd(),,bad name");
  expect(await take(await check(file))).toEqual({ made: 0, changed: 0, alike: 3, wrong: 1 });
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('a list is taken once, and what changed since the dry run is seen', async () => {
  const id = await check('full_name,username,external_id\nSomebody New,fresh,E5\n');
  await the.app.get(CreateAccount).run(actingAs(the, 'theo'), { username: 'fresh', name: 'Another', externalId: 'E6', password: null, person: null });
  expect(await take(id)).toEqual({ made: 0, changed: 0, alike: 0, wrong: 1 });
  expect(await account('fresh')).toMatchObject({ name: 'Another', external_id: 'E6' });
  await expect(take(id)).rejects.toThrow('taken already');
});

test('two thousand lines are looked at and taken, each within seconds', async () => {
  const file = `external_id,full_name,username,school_code,role\n${Array.from({ length: 2000 }, (_, n) => `X${n},Person Number ${n},person${n},${n % 2 ? 'LHS' : 'CFM'},${n % 10 === 0 ? 'counselor' : 'teacher'}\n`).join('')}`;
  const began = performance.now();
  const id = await check(file);
  const checked = performance.now();
  expect(await take(id)).toMatchObject({ made: 2000, wrong: 0 });
  const taken = performance.now();
  expect(checked - began).toBeLessThan(2000);
  expect(taken - checked).toBeLessThan(15_000);
  process.stderr.write(`2,000 lines: dry run ${Math.round(checked - began)} ms, taken ${Math.round(taken - checked)} ms\n`);
  expect(await take(await check(file))).toMatchObject({ made: 0, changed: 0, alike: 2000 });
}, 60_000);
