import { PackGates } from '../../../src/assessment/index.js';
import { BeginClosure, ReopenCase, SignClosure } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { EndTrack } from '../../../src/tracks/commands/end-track.js';
import { OpenTrack, RelyOnEndedTrack, trackPaths } from '../../../src/tracks/index.js';
import { begunOn } from '../../assessment/pack-case.js';
import { closingAlone, closureWords } from '../../cases/closing-alone.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { trackKey, type Here } from '../a-track.js';

describe('a case that was reopened after its suicide protocol track ended', () => {
  let here: Here;
  let id: Id;
  beforeEach(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z');
    id = await begunOn(here, ['virginia-shape', '1.0'], ['maria', 'samuel', 'zoe', 'anjali'], 'marcus');
    closingAlone(here);
  });
  afterEach(() => here.end());

  const open = async () => here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', id), here.district.viewers.zoe.account);
  const lacks = async () => (await here.app.get(PackGates).of(await keyFor(here, 'maria', 'case.read', id), 'determination', { level: 'level-moderate', facts: ['threat-to-self'] })).gates.find(({ gate }) => gate.kind === 'self-harm-routing')!.lacks;
  const rely = async (reason = 'The safety plan of the track still holds, and Zoë sees him each week.') => here.app.get(RelyOnEndedTrack).run(await keyFor(here, 'samuel', 'case.track.open', id), reason);
  async function endedAndReopened(): Promise<void> {
    const { id: track } = (await here.reader.one<{ id: Id }>('SELECT id FROM track WHERE case_id = ? AND ended_at IS NULL', [id]))!;
    await here.app.get(EndTrack).run(await trackKey(here, 'zoe', 'track.lead', track), 'He is seen by the clinic.');
    await reopened();
  }
  async function reopened(): Promise<void> {
    const closure = await here.app.get(BeginClosure).run(await keyFor(here, 'maria', 'case.close', id), closureWords);
    await here.app.get(SignClosure).run(await keyFor(here, 'samuel', 'case.close', id), closure);
    await here.app.get(ReopenCase).run(await keyFor(here, 'samuel', 'case.reopen', id), { what: 'He wrote to a friend again.', reason: 'The concern is back.', report: null });
  }

  test('asks again: another track routes it, or a written reason, until the next reopening', async () => {
    expect(await lacks()).toBe('A threat to self goes to the suicide protocol: open a track, or link one.');
    await open();
    expect(await lacks()).toBeNull();
    await expect(rely()).rejects.toThrow('no track from before a reopening');
    await endedAndReopened();
    expect(await lacks()).toMatch(/^The case was reopened after its suicide protocol track ended/);
    await expect(rely('Too short')).rejects.toThrow('at least 20 characters');
    await rely();
    expect(await lacks()).toBeNull();
    await expect(rely()).rejects.toThrow('taken up again already');
    await reopened();
    expect(await lacks()).not.toBeNull();
    await open();
    expect(await lacks()).toBeNull();
    await reopened(); // while a track runs, it goes on serving
    expect(await lacks()).toBeNull();
  });

  test('the page says so and takes the reason, from whoever may open a track', async () => {
    await open();
    await scenario(here, { as: 'samuel', get: trackPaths.ofCase(id), expect: 200, hides: ['Or keep to the one that ended'] });
    await endedAndReopened();
    await scenario(here, { as: 'anjali', get: trackPaths.ofCase(id), expect: 200, shows: ['after its track had ended'], hides: ['Or keep to the one that ended', 'Who leads it?'] });
    await scenario(here, { as: 'samuel', get: trackPaths.ofCase(id), expect: 200, shows: ['after its track had ended', 'Or keep to the one that ended', 'Who leads it?'] });
    for (const [as, expect] of [[null, 303], ['anjali', 404], ['leonid', 404]] as const) await scenario(here, { as, post: trackPaths.relied(id), with: { reason: 'The safety plan of the track still holds.' }, expect });
    await scenario(here, { as: 'samuel', post: trackPaths.relied(id), with: { reason: '<b>short' }, expect: 422, ledger: ['form.returned'], shows: ['at least 20 characters', '&lt;b&gt;short'] });
    await scenario(here, { as: 'samuel', post: trackPaths.relied(id), with: { reason: 'The <safety> plan of the track still holds.' }, expect: 303, ledger: ['track.relied-on'] });
    await scenario(here, { as: 'anjali', get: trackPaths.ofCase(id), expect: 200, shows: ['The &lt;safety&gt; plan of the track still holds.', 'Samuel Okafor'], hides: ['after its track had ended'] });
    await scenario(here, { as: 'samuel', post: trackPaths.relied(id), with: { reason: 'The safety plan of the track still holds.' }, expect: 422, shows: ['taken up again already'] });
  });
});
