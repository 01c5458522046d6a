import { SeatRow } from '../../../src/access/store/account.entity.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { GiveTrackLead } from '../../../src/tracks/commands/give-track-lead.js';
import { NameTrackMember, TrackDesk, trackPaths } from '../../../src/tracks/index.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aTrackedCase, leadKeptOut, trackKey, type Here } from '../a-track.js';

describe('a track that nobody can open', () => {
  let here: Here;
  let caseId: Id;
  let track: Id;
  beforeEach(async () => {
    here = await world();
    ({ caseId, track } = await aTrackedCase(here));
  });
  afterEach(() => here.end());

  const account = (who: CastKey): Id => here.district.viewers[who].account;
  const give = (to: Id, which = track) => here.app.get(GiveTrackLead).run(actingAs(here, 'irene'), which, to);
  const duties = (who: CastKey) => here.app.get(TrackDesk).waitingFor(here.district.viewers[who]);

  /** Zoë's seat has run out by the clock: no act ended it. */
  async function seatRanOut(): Promise<void> {
    await here.app.get(UnitOfWork).run(actingAs(here, 'theo'), async (work) => {
      const [seat] = await work.read<{ id: Id; version: number }>('SELECT id, version FROM seat WHERE account_id = ? AND held_until IS NULL', [account('zoe')]);
      await work.revise(SeatRow, seat!.id, seat!.version, { heldUntil: work.now });
      work.record('seat.ended', { items: [seat!.id] });
    });
    here.clock.pass(1);
  }

  test('nothing is loud while its lead can open it, and nobody takes the lead from them', async () => {
    expect(await duties('irene')).toEqual([]);
    await expect(give(account('maria'))).rejects.toThrow('has a lead who can open it by now');
  });

  test('a seat that ran out by the clock stands on My work of the coordinator, who gives the track to another and reads none of it', async () => {
    await seatRanOut();
    expect(await duties('irene')).toMatchObject([{ urgent: true, href: trackPaths.withoutLead, text: expect.stringContaining('Zoë Brânză leads it and has no seat for it any more') }]);
    await scenario(here, { as: 'irene', get: '/', expect: 200, shows: ['A suicide protocol track that nobody can open', trackPaths.withoutLead], hides: ['Jordan Ellis: suicide'] });
    await give(account('maria'));
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.members.filter(({ until }) => until === null).map(({ name }) => name)).toEqual([here.district.viewers.maria.name]);
    expect(await duties('irene')).toEqual([]);
    await scenario(here, { as: 'irene', get: trackPaths.show(track), expect: 404 });
  });

  test('a lead who is recused with nobody to follow by themself; somebody of another school leads then, never whom a conflict keeps out', async () => {
    await leadKeptOut(here, caseId);
    expect(await duties('irene')).toMatchObject([{ text: expect.stringContaining('is kept out by a conflict of interest') }]);
    await leadKeptOut(here, caseId, 'maria');
    await expect(give(account('maria'))).rejects.toThrow('A conflict of interest keeps them out');
    const before = await lastSeq(here);
    await give(account('thandiwe'));
    expect(await actsAfter(here, before)).toEqual(['track.lead.changed', 'track.member.released']);
    expect((await trackKey(here, 'thandiwe', 'track.lead', track)).facts.lead).toBe(account('thandiwe'));
    expect(await here.reader.one("SELECT case_id FROM ledger_entry WHERE act = 'track.lead.changed'")).toEqual({ case_id: caseId });
    expect(await duties('irene')).toEqual([]);
  });

  test('a coordinator whom a conflict keeps out of the case hears nothing of its track: legal counsel gives it to somebody else then', async () => {
    await leadKeptOut(here, caseId);
    expect(await duties('ingrid')).toEqual([]);
    await leadKeptOut(here, caseId, 'irene');
    expect(await duties('irene')).toEqual([]);
    await expect(give(account('maria'))).rejects.toThrow('has a lead who can open it by now');
    await scenario(here, { as: 'ingrid', get: '/', expect: 200, shows: ['A suicide protocol track that nobody can open', trackPaths.withoutLead], hides: ['Jordan Ellis: suicide'] });
    expect(await duties('theo')).toEqual([]);
    await scenario(here, { as: 'ingrid', post: trackPaths.withoutLead, with: { track, lead: account('maria') }, expect: 303, ledger: ['track.lead.changed', 'track.member.released'] });
    expect((await trackKey(here, 'maria', 'track.lead', track)).facts.lead).toBe(account('maria'));
    expect(await duties('ingrid')).toEqual([]);
  });

  test('where counsel is kept out too, it is loud to IT as a question of seats; its other members hear it as well, and its lead sees no name', async () => {
    await here.app.get(NameTrackMember).run(await trackKey(here, 'zoe', 'track.lead', track), account('maria'), 'member');
    for (const who of ['zoe', 'ingrid', 'irene'] as const) await leadKeptOut(here, caseId, who);
    for (const who of ['irene', 'ingrid', 'zoe'] as const) expect(await duties(who)).toEqual([]);
    expect(await duties('theo')).toMatchObject([{ urgent: true, href: '/accounts', text: expect.stringMatching(/Zoë Brânză leads it and is kept out.*Give somebody else one of these seats today/) }]);
    expect(JSON.stringify(await duties('theo'))).not.toContain('Jordan');
    expect(await duties('maria')).toMatchObject([{ urgent: true, href: trackPaths.show(track), text: expect.stringContaining('cannot open it any more') }]);
  });
});
