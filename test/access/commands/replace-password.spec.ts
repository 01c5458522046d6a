import { ConfirmSeat, CreateAccount, GiveSeat } from '../../../src/access/index.js';
import { MakePasswordLinks } from '../../../src/access/commands/make-password-links.js';
import { SetPassword } from '../../../src/access/commands/set-password.js';
import { UsePasswordLink } from '../../../src/access/commands/use-password-link.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

describe('who sets passwords has no confidential seat by signing in as its holder', () => {
  const waiting = async (account: string) => the.reader.all<{ role: string; awaits_second: 0 | 1 }>('SELECT role, awaits_second FROM seat WHERE account_id = ? ORDER BY role', [account]);
  const linkFor = async (account: string) => (await the.app.get(MakePasswordLinks).run(actingAs(the, 'theo'), [account])).get(account)!;

  test('a new password in place of an old one lets the seat wait for a second person, by a link as typed by IT; a teacher’s counts on', async () => {
    const { zoe, ruth, sofia } = the.district.viewers;
    expect(await the.app.get(UsePasswordLink).run(await linkFor(zoe.account), 'other words entirely new')).toEqual({ waiting: 1 });
    expect(await waiting(zoe.account)).toEqual([{ role: 'psychologist', awaits_second: 1 }]);
      await scenario(the, { as: 'ruth', get: '/seats/waiting', expect: 200, shows: ['Zoë Brânză: School psychologist', 'once they told you themself that they have it'] });
    const [seat] = await the.reader.all<{ id: string }>('SELECT id FROM seat WHERE account_id = ?', [zoe.account]);
    await the.app.get(ConfirmSeat).run(actingAs(the, 'ruth'), seat!.id);
    expect(await waiting(zoe.account)).toEqual([{ role: 'psychologist', awaits_second: 0 }]);
    const before = await lastSeq(the);
    await the.app.get(SetPassword).run(actingAs(the, 'theo'), ruth.account, 'other words entirely new');
    expect(await actsAfter(the, before)).toEqual(['account.password.set']);
    expect(await waiting(ruth.account)).toEqual([{ role: 'principal', awaits_second: 1 }]); // she could be somebody's second person
    expect(await the.app.get(SetPassword).run(actingAs(the, 'theo'), sofia.account, 'other words entirely new')).toEqual({ waiting: 0 });
  });

  test('a first password changes nothing', async () => {
    const account = await the.app.get(CreateAccount).run(actingAs(the, 'theo'), { username: 'fresh.chair', name: 'Odalys Prieto', password: null, person: null });
    const seat = await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account, school: the.district.schools.high, role: 'chair', discipline: 'administration', from: the.clock.now(), until: null });
    await the.app.get(ConfirmSeat).run(actingAs(the, 'irene'), seat);
    expect(await the.app.get(UsePasswordLink).run(await linkFor(account), 'other words entirely new')).toEqual({ waiting: 0 });
    expect(await waiting(account)).toEqual([{ role: 'chair', awaits_second: 0 }]);
  });
});
