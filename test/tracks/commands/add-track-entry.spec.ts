import { Stale } from '../../../src/kernel/stale.js';
import { AddTrackEntry } from '../../../src/tracks/commands/add-track-entry.js';
import { EndTrack } from '../../../src/tracks/commands/end-track.js';
import { world } from '../../support/world.js';
import { aTrackedCase, happened, trackKey, type Here } from '../a-track.js';

describe('writing in a track', () => {
  let here: Here;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  test('entries are appended as health texts under no case; one is corrected once, and nothing is added after the end', async () => {
    const { caseId, track } = await aTrackedCase(here);
    const add = async (body: string, corrects: string | null = null, kind: 'done' | 'next-step' = 'done') => here.app.get(AddTrackEntry).run(await trackKey(here, 'zoe', 'track.write', track), { kind, body, dueOn: '', happened }, corrects);
    const first = await add('We talked');
    const second = await add('We talked for an hour', first);
    await expect(add('Again', first)).rejects.toThrow(Stale);
    await expect(add('Elsewhere', caseId)).rejects.toThrow('not in this track');
    await expect(add('By when?', null, 'next-step')).rejects.toThrow('Enter the day');
    expect(await here.reader.all('SELECT id, record_class, corrects_id FROM track_entry WHERE track_id = ? ORDER BY entered_at', [track])).toEqual([{ id: first, record_class: 'health', corrects_id: null }, { id: second, record_class: 'health', corrects_id: first }]);
    expect(await here.reader.all("SELECT DISTINCT case_id FROM ledger_entry WHERE act LIKE 'track.entry.%'")).toEqual([{ case_id: null }]);
    await here.app.get(EndTrack).run(await trackKey(here, 'zoe', 'track.lead', track), 'The clinic goes on.');
    await expect(add('Late')).rejects.toThrow('has ended');
  });
});
