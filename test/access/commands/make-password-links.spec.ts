import { linkDays, MakePasswordLinks } from '../../../src/access/commands/make-password-links.js';
import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { AccountList } from '../../../src/access/store/account-list.js';
import { digestOf } from '../../../src/access/store/tokens.js';
import { later } from '../../../src/kernel/instant.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const make = (accounts: string[], submission: string | null = null) => the.app.get(MakePasswordLinks).run({ ...actingAs(the, 'theo'), actor: { id: the.district.viewers.theo.account, submission } }, accounts);
const whose = (token: string, at = the.clock.now()) => the.app.get(AccountList).invited(digestOf(token), at);

test('a link names its holder for seven days; a new one ends the one before; the token is kept nowhere', async () => {
  const { maria, zoe } = the.district.viewers;
  const before = await lastSeq(the);
  const links = await make([maria.account, zoe.account]);
  expect(await actsAfter(the, before)).toEqual(['account.link.made']);
  const token = links.get(maria.account)!;
  expect(await whose(token)).toMatchObject({ username: 'maria' });
  expect(await whose(token, later(the.clock.now(), linkDays * 86_400_000))).toBeNull();
  expect(JSON.stringify(await the.reader.all('SELECT * FROM password_link'))).not.toContain(token);
  expect(JSON.stringify(await the.reader.all('SELECT * FROM form_submission'))).not.toContain(token);
  const next = (await make([maria.account])).get(maria.account)!;
  expect([await whose(token), await whose(next)]).toEqual([null, expect.objectContaining({ username: 'maria' })]);
});

test('the same form sent twice makes links once: those of the second answer would open nothing', async () => {
  await make([the.district.viewers.maria.account], 'one form');
  await expect(make([the.district.viewers.maria.account], 'one form')).rejects.toThrow('made already');
});

test('an account that is off gets none, nor does nobody', async () => {
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), the.district.viewers.leonid.account, 'disabled');
  await expect(make([the.district.viewers.leonid.account])).rejects.toThrow('accounts that are on');
  await expect(make([])).rejects.toThrow('accounts that are on');
});
