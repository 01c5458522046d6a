import { casePaths } from '../../../src/cases/index.js';
import { cast, type CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { newId } from '../../../src/kernel/ids.js';
import { RecuseColleague } from '../../../src/cases/index.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { keyFor } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aTrackedCase, type Here } from '../a-track.js';

describe('a track of the suicide protocol', () => {
  let here: Here;
  let caseId: Id;
  let track: Id;
  beforeAll(async () => {
    here = await world();
    ({ caseId, track } = await aTrackedCase(here));
  });
  afterAll(() => here.end());
  const entry = { kind: 'done', body: 'xqtrackdone <b>slept</b> little', dueOn: '', happenedPrecision: 'unknown', happenedDate: '', happenedTime: '', corrects: '' };
  const write = (as: CastKey, change: Record<string, string>, expect: number, more: object = {}) => scenario(here, { as, post: trackPaths.entries(track), with: { ...entry, ...change }, expect, ...more });

  test('nobody but its members finds it, whatever they lead; each of them gets the same 404, and it is recorded', async () => {
    for (const as of Object.keys(cast).filter((who) => who !== 'zoe') as CastKey[]) await scenario(here, { as, get: trackPaths.show(track), expect: 404, ledger: ['access.refused'], hides: ['Jordan'] });
    await scenario(here, { as: null, get: trackPaths.show(track), expect: 303 });
    await scenario(here, { as: 'zoe', get: trackPaths.show(newId()), expect: 404, ledger: ['access.refused'] });
    await scenario(here, { as: 'zoe', get: trackPaths.show(track), expect: 200, ledger: ['track.viewed'], shows: ['Add an entry', 'End the track'] });
  });

  test.each([
    [{ kind: 'ending' }, 'Choose what this is about'], [{ body: ' ' }, 'Write what others of this track need to know'], [{ kind: 'next-step' }, 'Enter the day by which it is done'],
    [{ kind: 'next-step', dueOn: '2026-11-01' }, 'That day is over'], [{ corrects: newId() }, 'Choose an entry that stands'], [{ happenedPrecision: 'exact' }, 'Enter the day it happened'], [{ body: 'x'.repeat(10_001) }, 'Use at most 10,000 characters'],
  ])('a faulty entry comes back with what was typed (%#)', (change, sentence) => write('zoe', change, 422, { ledger: ['form.returned'], shows: [sentence] }));

  test('what is written is shown escaped to members alone, and nowhere else in the house', async () => {
    await write('zoe', {}, 303, { ledger: ['track.entry.added'] });
    await write('zoe', { kind: 'means-safety', body: 'xqtrackmeans locked away' }, 303);
    await write('zoe', { kind: 'next-step', body: 'xqtrackstep visit', dueOn: '2026-11-20' }, 303);
    await scenario(here, { as: 'zoe', get: trackPaths.show(track), expect: 200, shows: ['xqtrackdone &lt;b&gt;slept', 'Means safety', 'By Fri, Nov 20'], hides: ['<b>slept'] });
    await scenario(here, { as: 'zoe', get: '/', expect: 200, shows: ['Suicide protocol: Jordan', 'next step due Fri, Nov 20'] });
    await scenario(here, { as: 'zoe', get: trackPaths.list, expect: 200, ledger: ['track.listed'], shows: [trackPaths.show(track)] });
    for (const as of (Object.keys(cast) as CastKey[]).filter((who) => who !== 'zoe')) {
      for (const path of ['/', trackPaths.list, '/cases', casePaths.show(caseId), casePaths.history(caseId), trackPaths.ofCase(caseId), '/reports']) {
        expect(`${as} ${path} ${(await send(here, as, 'GET', path)).text}`).not.toMatch(/xqtrack|Suicide protocol: /);
      }
    }
  });

  test('the team sees that it is there and where it stands, and no way in', async () => {
    for (const as of ['samuel', 'maria', 'irene'] as const) await scenario(here, { as, get: trackPaths.ofCase(caseId), expect: 200, ledger: ['case.tracks.viewed'], shows: ['A track is open', 'Led by', 'Zoë Brânză', 'Not yet'], hides: [trackPaths.show(track), 'xqtrack'] });
    await scenario(here, { as: 'zoe', get: trackPaths.ofCase(caseId), expect: 200, shows: [trackPaths.show(track)] });
    await scenario(here, { as: 'samuel', get: casePaths.history(caseId), expect: 200, shows: ['opened a suicide protocol track'], hides: ['wrote in a suicide protocol track'] });
  });

  test('the lead names a member, who reads and writes, and releases them; a member names nobody', async () => {
    const { maria, samuel } = here.district.viewers;
    const members = trackPaths.members(track);
    await scenario(here, { as: 'zoe', get: members, expect: 200, ledger: ['track.members.viewed'], shows: ['Maria'], hides: ['Samuel Okafor</option>'] });
    await scenario(here, { as: 'zoe', post: members, with: { colleague: '', as: 'member' }, expect: 422, shows: ['Choose a colleague'] });
    await scenario(here, { as: 'zoe', post: members, with: { colleague: samuel.account, as: 'member' }, expect: 422, shows: ['Choose a counselor or a psychologist'] });
    await scenario(here, { as: 'zoe', post: members, with: { colleague: maria.account, as: 'member' }, expect: 303, ledger: ['track.member.named'] });
    await scenario(here, { as: 'maria', get: trackPaths.show(track), expect: 200, shows: ['xqtrackdone'], hides: ['End the track'] });
    await scenario(here, { as: 'maria', get: members, expect: 404 });
    await scenario(here, { as: 'maria', post: trackPaths.ending(track), with: { reason: 'Enough' }, expect: 404 });
    await write('maria', { body: 'Mine' }, 303);
    const place = (await here.reader.one<{ id: Id }>('SELECT id FROM track_member WHERE track_id = ? AND account_id = ?', [track, maria.account]))!.id;
    await scenario(here, { as: 'zoe', post: trackPaths.memberEnding(track, place), with: {}, expect: 303, ledger: ['track.member.released'] });
    await scenario(here, { as: 'zoe', post: trackPaths.memberEnding(track, newId()), with: {}, expect: 404 });
    await scenario(here, { as: 'maria', get: trackPaths.show(track), expect: 404 });
  });

  test('a correction takes the place of an entry that stands, once', async () => {
    const { id } = (await here.reader.one<{ id: Id }>("SELECT id FROM track_entry WHERE track_id = ? AND kind = 'done' ORDER BY entered_at", [track]))!;
    await write('zoe', { body: 'xqtrackdone, corrected', corrects: id }, 303, { ledger: ['track.entry.corrected'] });
    await write('zoe', { body: 'Again', corrects: id }, 422, { shows: ['Choose an entry that stands'] });
    await scenario(here, { as: 'zoe', get: trackPaths.show(track), expect: 200, shows: ['A correction took its place', 'xqtrackdone, corrected'] });
  });

  test('the lead ends it with a reason; the team learns the day, and nothing is added', async () => {
    await scenario(here, { as: 'zoe', get: trackPaths.ending(track), expect: 200, ledger: ['track.ending.viewed'], shows: ['Who reads the case learns only the day'] });
    await scenario(here, { as: 'zoe', post: trackPaths.ending(track), with: { reason: ' ' }, expect: 422, ledger: ['form.returned'], shows: ['Write why it ends'] });
    await scenario(here, { as: 'zoe', post: trackPaths.ending(track), with: { reason: 'xqtrackend The clinic goes on.' }, expect: 303, ledger: ['track.entry.added', 'track.ended'] });
    await scenario(here, { as: 'zoe', get: trackPaths.show(track), expect: 200, shows: ['xqtrackend'], hides: ['Add an entry'] });
    await scenario(here, { as: 'zoe', get: trackPaths.ending(track), expect: 200, shows: ['has ended already'] });
    await write('zoe', { body: 'xqlate news' }, 422, { ledger: ['form.returned'], shows: ['This track has ended, so nothing can be added to it', 'xqlate news'] });
    await scenario(here, { as: 'zoe', post: trackPaths.ending(track), with: { reason: 'xqtwice ended' }, expect: 422, ledger: ['form.returned'], shows: ['has ended already', 'xqtwice ended'] });
    await scenario(here, { as: 'samuel', get: trackPaths.ofCase(caseId), expect: 200, shows: ['A track that ended', 'Open a track'], hides: ['xqtrackend'] });
  });

  test('whoever is recused from the case is kept out of the track beside it', async () => {
    const one = await aTrackedCase(here, 'marcus');
    await scenario(here, { as: 'zoe', get: trackPaths.show(one.track), expect: 200 });
    await here.app.get(RecuseColleague).run(await keyFor(here, 'samuel', 'case.conflict.record', one.caseId), { account: here.district.viewers.zoe.account, ground: 'relative', reason: 'An aunt of his.' } as never, 'lead');
    expect((await here.reader.one<{ lead_id: Id }>('SELECT lead_id FROM track WHERE id = ?', [one.track]))!.lead_id).toBe(here.district.viewers.maria.account); // somebody else leads at once
    await scenario(here, { as: 'zoe', get: trackPaths.show(one.track), expect: 404, ledger: ['access.refused'] });
  });
});
