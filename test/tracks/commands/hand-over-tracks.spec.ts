import { Offboard } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { NameTrackMember } from '../../../src/tracks/commands/name-track-member.js';
import { actingAs } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aTrackedCase, trackKey, type Here } from '../a-track.js';

describe('the tracks of a colleague who leaves', () => {
  let here: Here;
  let caseId: Id;
  let track: Id;
  beforeEach(async () => {
    here = await world();
    ({ caseId, track } = await aTrackedCase(here));
  });
  afterEach(() => here.end());
  const account = (who: CastKey): Id => here.district.viewers[who].account;

  test('a lead who leaves names who leads next, who reads all of it from then on', async () => {
    const at = `/accounts/${account('zoe')}/offboarding`;
    await scenario(here, { as: 'irene', get: at, expect: 200, shows: ['Suicide protocol track opened Nov 16, 2026', 'Lead it.'], hides: ['Jordan'] });
    const leave = (...successors: [Id, Id][]) => here.app.get(Offboard).run(actingAs(here, 'irene'), account('zoe'), { reason: 'Moves to another district', successors: new Map(successors) });
    await expect(leave()).rejects.toThrow('out of the list: Suicide protocol track opened');
    await expect(leave([track, account('samuel')])).rejects.toThrow('out of the list');
    await leave([track, account('maria')]);
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.lead).toBe(account('maria'));
    await expect(trackKey(here, 'zoe', 'track.read', track)).rejects.toThrow();
    expect(await here.reader.one("SELECT case_id FROM ledger_entry WHERE act = 'track.lead.changed'")).toEqual({ case_id: caseId });
  });

  test('when the seat ends by which they read tracks, another member leads; where nobody can, the seat ends all the same and the district is told', async () => {
    const seatOf = async (who: CastKey) => (await here.reader.one<{ id: Id }>('SELECT id FROM seat WHERE account_id = ? AND held_until IS NULL', [account(who)]))!.id;
    const end = async (who: CastKey) => here.app.get(EndSeat).run(actingAs(here, 'theo'), account(who), await seatOf(who));
    await here.app.get(NameTrackMember).run(await trackKey(here, 'zoe', 'track.lead', track), account('maria'), 'member');
    await end('zoe');
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.members.filter(({ until }) => until === null).map(({ name }) => name)).toEqual([here.district.viewers.maria.name]);
    expect(await end('maria')).toBe(1);
    await scenario(here, { as: 'irene', get: '/', expect: 200, shows: [`Hand over what ${here.district.viewers.maria.name} had`, 'Suicide protocol track opened Nov 16, 2026'] });
  });
});
