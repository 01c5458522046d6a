import { CreateAccount } from '../../../src/access/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';
import { asOperator } from '../someone.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const make = (username: string, password = 'juniper lantern river', name = 'Maria Núñez') => here.app.get(CreateAccount).run(asOperator, { username, name, password, person: null });
const usernames = async () => (await here.reader.all<{ username: string }>('SELECT username FROM account ORDER BY username')).map(({ username }) => username);

test('an account is made active, with its name as written and its user name in lower case', async () => {
  const before = await lastSeq(here);
  const id = await make(' Maria.N ');
  expect(await here.reader.one('SELECT username, name, status, person_id FROM account WHERE id = ?', [id])).toEqual({ username: 'maria.n', name: 'Maria Núñez', status: 'active', person_id: null });
  expect(await actsAfter(here, before)).toEqual(['account.created']);
});

test('a password is kept only as its argon2id hash, and equal ones give unequal hashes', async () => {
  await make('one');
  await make('other');
  const hashes = (await here.reader.all<{ password_hash: string }>("SELECT password_hash FROM account WHERE username IN ('one', 'other')")).map(({ password_hash }) => password_hash);
  expect(new Set(hashes).size).toBe(2);
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await here.reader.all("SELECT seq FROM ledger_image WHERE image LIKE '%juniper%'")).toEqual([]);
});

test('a weak password is refused, and no account is made', async () => {
  const weak = make('weak', 'too short');
  await expect(weak).rejects.toThrow(Refusal);
  await expect(weak).rejects.toThrow('Use at least 12 characters');
  expect(await usernames()).not.toContain('weak');
});

test('a user name that is taken is refused, in any case, and also of two at the same moment', async () => {
  await make('taken');
  for (const again of ['taken', 'TAKEN', ' taken ']) await expect(make(again)).rejects.toThrow('That user name is taken');
  const outcomes = await Promise.allSettled([make('both'), make('Both')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await usernames()).filter((name) => name === 'both')).toHaveLength(1);
});
