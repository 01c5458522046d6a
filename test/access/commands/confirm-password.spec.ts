import { ConfirmPassword } from '../../../src/access/index.js';
import { SignIn } from '../../../src/access/commands/sign-in.js';
import type { Viewer } from '../../../src/kernel/viewer.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { password, someone } from '../someone.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

let made = 0;
const person = async (): Promise<Viewer & { username: string }> => {
  const username = `person-${++made}`;
  return { account: await someone(here, username, 'Somebody', 'teacher', 'instruction'), active: true, person: null, name: 'Somebody', seats: [], submission: null, username };
};
const confirm = (viewer: Viewer, password: string) => here.app.get(ConfirmPassword).run(viewer, password);

test('the own password confirms, another one does not, and neither is in the ledger', async () => {
  const viewer = await person();
  const before = await lastSeq(here);
  expect(await confirm(viewer, password)).toBe(true);
  expect(await confirm(viewer, `${password} `)).toBe(false);
  expect(await confirm(viewer, '')).toBe(false);
  expect(await confirm({ ...viewer, account: 'z'.repeat(26) }, password)).toBe(false);
  expect(await actsAfter(here, before)).toEqual([]);
});

test('at the server somebody is known by user name and password, with their seats of now', async () => {
  const { username, account } = await person();
  expect(await here.app.get(ConfirmPassword).atServer(` ${username.toUpperCase()} `, password)).toMatchObject({ account, active: true, seats: [{ role: 'teacher' }], submission: null });
  expect(await here.app.get(ConfirmPassword).atServer(username, 'another one')).toBeNull();
  expect(await here.app.get(ConfirmPassword).atServer('nobody-of-that-name', password)).toBeNull();
});

test('wrong ones here and at sign-in count together, and while the name waits even the right one does not confirm', async () => {
  const viewer = await person();
  await Promise.all(Array.from({ length: 10 }, () => confirm(viewer, 'wrong')));
  expect(await confirm(viewer, password)).toBe(false);
  expect(await here.app.get(SignIn).run({ username: viewer.username, password }, null)).toMatchObject({ is: 'wait' });
  here.clock.pass(1);
  expect(await confirm(viewer, password)).toBe(true);
  expect(await confirm(viewer, 'wrong')).toBe(false);
  expect(await confirm(viewer, password)).toBe(true); // one wrong try after a right one is free again
});
