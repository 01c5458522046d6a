import { accessPaths, CreateAccount } from '../../../src/access/index.js';
import { casePaths } from '../../../src/cases/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, actingAs } from '../../support/makers.js';
import { cookieOf, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('giving and ending seats', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const seats = (who: keyof typeof the.district.viewers) => accessPaths.seats(the.district.viewers[who].account);

  test.each([[null, 303], ['maria', 404], ['irene', 404]] as const)('%s gives a seat and gets %i', async (as, expect) =>
    void await scenario(the, { as, post: seats('sofia'), with: { role: 'teacher', place: 'district' }, expect }));

  test('a seat with its days, its discipline and its place; one that takes two people waits', async () => {
    await scenario(the, { as: 'theo', post: seats('sofia'), with: { role: 'principal', place: the.district.schools.middle, discipline: 'instruction', from: '2026-12-01', until: '2027-06-11' }, expect: 303, ledger: ['seat.given'] });
    await scenario(the, { as: 'theo', post: seats('sofia'), with: { role: 'counselor', place: the.district.schools.high }, expect: 303, ledger: ['seat.given'] });
    await scenario(the, { as: 'theo', get: accessPaths.account(the.district.viewers.sofia.account), expect: 200, shows: ['Dec 1, 2026 to Jun 11, 2027', 'Begins Dec 1, 2026', 'Waits for a second person', 'Given by Theo Lindgren-Park'] });
  });

  test('a backup is for a colleague, named by user name, with an end', async () => {
    const place = the.district.schools.high;
    await scenario(the, { as: 'theo', post: seats('sofia'), with: { role: 'counselor', place, covers: 'MARIA', until: '2026-12-18' }, expect: 303, ledger: ['seat.given'] });
    await scenario(the, { as: 'theo', get: accessPaths.account(the.district.viewers.sofia.account), expect: 200, shows: ['Covers Maria Núñez'] });
    await scenario(the, { as: 'theo', post: seats('sofia'), with: { role: 'counselor', place, covers: 'maria' }, expect: 422, ledger: ['form.returned'], shows: ['A backup needs a last day'] });
    await scenario(the, { as: 'theo', post: seats('sofia'), with: { role: 'counselor', place, covers: 'nobody', until: '2026-12-18' }, expect: 422, shows: ['No account has this user name'] });
  });

  test.each([
    [{ role: 'counselor', place: newId() }, 'Choose a school'], [{ role: 'wizard', place: 'district' }, 'Choose a role'], [{ role: 'teacher', place: 'district', from: '2026-02-30' }, 'That day does not exist'],
    [{ role: 'teacher', place: 'district', until: 'soon' }, 'Enter the last day'], [{ role: 'auditor', place: 'district' }, 'needs a last day'], [{ role: 'teacher', place: 'district', from: '2026-12-02', until: '2026-12-01' }, 'comes before the first'],
  ])('%j comes back with its problem', async (form, why) => void await scenario(the, { as: 'theo', post: seats('sofia'), with: form, expect: 422, ledger: ['form.returned'], shows: [why] }));

  test('nobody gives themself a seat', async () =>
    void await scenario(the, { as: 'theo', post: seats('theo'), with: { role: 'district-coordinator', place: 'district' }, expect: 422, ledger: ['form.returned'], shows: ['Nobody gives themself a seat'] }));

  test('an account or a seat that is not there is not found', async () => {
    await scenario(the, { as: 'theo', post: accessPaths.seats(newId()), with: { role: 'teacher', place: 'district' }, expect: 404 });
    await scenario(the, { as: 'theo', post: accessPaths.seatEnding(the.district.viewers.sofia.account, the.district.viewers.maria.seats[0]!.id), with: {}, expect: 404 });
  });

  test('a seat that ends while a page is open: nothing more opens within a second, and what was written is kept', async () => {
    const id = await aCase(the);
    const { account, seats: [seat] } = the.district.viewers.maria;
    await cookieOf(the, 'maria');
    expect((await send(the, 'maria', 'GET', casePaths.newNote(id))).status).toBe(200);
    await scenario(the, { as: 'theo', post: accessPaths.seatEnding(account, seat!.id), with: {}, expect: 303 });
    const began = performance.now();
    await scenario(the, { as: 'maria', post: casePaths.notes(id), with: { body: 'He was calmer after the talk today.', recordClass: 'team' }, expect: 404, ledger: ['access.refused'] });
    expect(performance.now() - began).toBeLessThan(1000);
    await scenario(the, { as: 'maria', get: casePaths.show(id), expect: 404 });
    const mine = await scenario(the, { as: 'maria', get: '/account', expect: 200, shows: ['Not sent yet'] });
    await scenario(the, { as: 'maria', get: /href="(\/unsent\/[^"]+)"/.exec(mine.text)![1]!, expect: 200, shows: ['He was calmer after the talk today.'] });
    const other = await the.app.get(CreateAccount).run(actingAs(the, 'theo'), { username: 'other', name: 'Other', password: 'juniper lantern river', person: null });
    expect(other).toBeTruthy();
    await scenario(the, { as: 'other', get: '/account', expect: 200, hides: ['Not sent yet'] });
  });

  test('a place on a team that ends while a page is open keeps what was written too', async () => {
    const id = await aCase(the, { subject: 'mateo-cruz', team: ['samuel', 'zoe'] }).catch(() => aCase(the, { team: ['samuel', 'zoe'] }));
    await cookieOf(the, 'zoe');
    const member = (await the.reader.one<{ id: string }>('SELECT id FROM team_member WHERE case_id = ? AND account_id = ?', [id, the.district.viewers.zoe.account]))!;
    const { EndTeamMembership } = await import('../../../src/cases/index.js');
    const { keyFor } = await import('../../support/makers.js');
    await the.app.get(EndTeamMembership).run(await keyFor(the, 'samuel', 'case.team.change', id), member.id);
    await scenario(the, { as: 'zoe', post: casePaths.notes(id), with: { body: 'Written before the place ended.', recordClass: 'team' }, expect: 404 });
    await scenario(the, { as: 'zoe', get: '/account', expect: 200, shows: ['Not sent yet'] });
  });
});
