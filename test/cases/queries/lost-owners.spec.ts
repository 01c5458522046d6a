import { CreateAccount, GiveSeat } from '../../../src/access/index.js';
import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { AddTeamMember, RecuseColleague } from '../../../src/cases/index.js';
import { LostOwners } from '../../../src/cases/queries/lost-owners.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { dayIn, later } from '../../../src/kernel/instant.js';
import { addDays } from '../../../src/kernel/local-date.js';
import { anItem } from '../../management/a-plan.js';
import { aCase, actingAs, keyFor, letIn } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { everythingOf, strandedIn } from '../open-items.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeEach(async () => {
  the = await world();
  id = await aCase(the);
});
afterEach(() => the.end());

const day = 86_400_000;
const account = (who: CastKey): Id => the.district.viewers[who].account;
const lost = async (viewer: CastKey) => (await the.app.get(LostOwners).of(the.district.viewers[viewer])).map(({ account: who, about, mayPass }) => ({ who, about, mayPass }));

test('while everybody who owns something can open the case, nobody hears of anything', async () => {
  await everythingOf(the, id, 'zoe');
  await anItem(the, id, { owner: account('sofia') }); // never on the team, works at the school
  for (const viewer of ['irene', 'samuel', 'maria', 'zoe'] as const) expect(await lost(viewer)).toEqual([]);
  expect(await strandedIn(the, id)).toEqual([account('sofia')]);
});

test('an account that is off: the manager, the chair and the district see it and may hand it over; nobody else, and no stranger', async () => {
  await everythingOf(the, id, 'zoe');
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('zoe'), 'disabled');
  for (const viewer of ['irene', 'samuel', 'maria'] as const) expect(await lost(viewer)).toEqual([{ who: account('zoe'), about: id, mayPass: true }]);
  for (const viewer of ['grant', 'sofia', 'theo'] as const) expect(await lost(viewer)).toEqual([]);
  await scenario(the, { as: 'samuel', get: '/', expect: 200, shows: ['Hand over what Zoë Brânză had', 'they cannot open it any more'] });
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('zoe'), 'active');
  expect(await lost('irene')).toEqual([]);
});

test('a manager whose account is off: the case itself is among it', async () => {
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('maria'), 'disabled');
  for (const viewer of ['irene', 'samuel'] as const) expect(await lost(viewer)).toEqual([{ who: account('maria'), about: id, mayPass: true }]);
});

test('an officer whose place ends on its day: by the clock, without any job', async () => {
  await letIn(the, id, 'dana', addDays(dayIn('America/Denver', the.clock.now()), 3));
  await everythingOf(the, id, 'dana');
  expect(await lost('maria')).toEqual([]);
  the.clock.moveTo(later(the.clock.now(), 5 * day));
  expect(await lost('maria')).toEqual([{ who: account('dana'), about: id, mayPass: true }]);
});

test('a seat that ends on its day', async () => {
  const pat = await the.app.get(CreateAccount).run(actingAs(the, 'theo'), { username: 'pat', name: 'Pat Lindqvist', password: null, person: null });
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: pat, school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: later(the.clock.now(), 10 * day) });
  await the.app.get(AddTeamMember).run(await keyFor(the, 'maria', 'case.team.change', id), { account: pat, discipline: 'instruction' });
  await anItem(the, id, { owner: pat });
  expect(await lost('samuel')).toEqual([]);
  the.clock.moveTo(later(the.clock.now(), 11 * day));
  expect(await lost('samuel')).toEqual([{ who: pat, about: id, mayPass: true }]);
});

test('whoever covers the leave of that colleague hears too, and is sent to the case', async () => {
  const { leonid, sofia } = the.district.viewers;
  const [{ role, discipline }] = leonid.seats as [(typeof leonid.seats)[number]];
  const other = await aCase(the, { team: ['maria', 'samuel', 'leonid'] });
  await everythingOf(the, other, 'leonid');
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: sofia.account, school: the.district.schools.middle, role, discipline, from: the.clock.now(), until: later(the.clock.now(), 20 * day), covers: leonid.account });
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), leonid.account, 'disabled');
  const covering = { ...sofia, seats: [...sofia.seats, { ...leonid.seats[0]!, covers: leonid.account }] };
  expect(await the.app.get(LostOwners).of(covering)).toMatchObject([{ account: leonid.account, mayPass: false, href: `/cases/${other}` }]);
});

test('a recusal leaves nobody so: it passes on what it takes away', async () => {
  await everythingOf(the, id, 'zoe');
  await the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.record', id), { account: account('zoe'), ground: 'close', reason: 'A friend of the family', passTo: null }, 'lead');
  expect(await lost('irene')).toEqual([]);
});
