import { ParkForm } from '../../../src/access/commands/park-form.js';
import { UnsentForms } from '../../../src/access/queries/unsent-forms.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { someone } from '../someone.js';

let here: World;
let maria: string;
let zoe: string;
beforeAll(async () => {
  here = await emptyWorld();
  maria = await someone(here, 'maria', 'Maria Núñez', 'counselor', 'counseling');
  zoe = await someone(here, 'zoe', 'Zoë Brânză', 'psychologist', 'mental-health');
});
afterAll(() => here.end());

const park = (fields: Record<string, string[]>, path = '/cases/x/notes') => here.app.get(ParkForm).run(maria, path, fields);
const read = (id: string, account = maria) => here.app.get(UnsentForms).read(id, account);

test('what was typed is found again by its writer and by nobody else', async () => {
  const before = await lastSeq(here);
  const id = await park({ body: ['Spoke with Jonah.\r\n“Fine.”'], themes: ['a', 'b'] });
  expect(await read(id)).toEqual({ path: '/cases/x/notes', fields: [{ name: 'body', values: ['Spoke with Jonah.\r\n“Fine.”'] }, { name: 'themes', values: ['a', 'b'] }] });
  expect(await read(id, zoe)).toBeNull();
  expect(await read('z'.repeat(26))).toBeNull();
  expect(await actsAfter(here, before)).toEqual([]); // nobody saw anything, nothing of a case changed
});

test('passwords and form ids are not kept', async () => {
  const id = await park({ formId: ['x.y'], password: ['secret words here'], newPassword: ['secret'], 'Password-again': ['secret'], body: ['kept'] });
  expect((await read(id))!.fields).toEqual([{ name: 'body', values: ['kept'] }]);
  expect(await here.reader.all("SELECT id FROM parked_form WHERE fields LIKE '%secret%'")).toEqual([]);
});

test('after a day the next form that is parked takes old ones with it', async () => {
  const id = await park({ body: ['old'] });
  here.clock.pass(23 * 60);
  await park({ body: ['newer'] });
  expect(await read(id)).not.toBeNull();
  here.clock.pass(61);
  await park({ body: ['newest'] });
  expect(await read(id)).toBeNull();
});

test('of one address the newest three are kept, of one person the newest twenty; a colleague’s are not touched', async () => {
  const theirs = await here.app.get(ParkForm).run(zoe, '/cases/x/notes', { body: ['hers'] });
  const same: string[] = [];
  for (let n = 0; n < 5; n += 1) same.push(await park({ body: [`same ${n}`] }));
  expect(await Promise.all(same.map(async (id) => (await read(id)) !== null))).toEqual([false, false, true, true, true]);
  for (let n = 0; n < 40; n += 1) await park({ body: [`other ${n}`] }, `/cases/${n}/notes`);
  expect(await here.reader.all('SELECT id FROM parked_form WHERE account_id = ?', [maria])).toHaveLength(20);
  expect(await read(theirs, zoe)).not.toBeNull();
});
