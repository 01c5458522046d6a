import { EndTrack } from '../../../src/tracks/commands/end-track.js';
import { OpenTrack } from '../../../src/tracks/commands/open-track.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aTrackedCase, trackKey } from '../a-track.js';

test('the lead ends it with a reason, once; its members read on, and another may be opened', async () => {
  const here = await world();
  const { caseId, track } = await aTrackedCase(here);
  const end = async (reason: string) => here.app.get(EndTrack).run(await trackKey(here, 'zoe', 'track.lead', track), reason);
  await expect(end(' ')).rejects.toThrow('Write why it ends');
  await end('The clinic sees her every week.');
  await expect(end('Again')).rejects.toThrow('has ended already');
  expect((await trackKey(here, 'zoe', 'track.read', track)).facts.ended).not.toBeNull();
  expect(await here.reader.one("SELECT case_id FROM ledger_entry WHERE act = 'track.ended'")).toEqual({ case_id: caseId });
  expect(await here.reader.all("SELECT e.act, e.case_id FROM ledger_image i JOIN ledger_entry e ON e.seq = i.seq WHERE i.table_name = 'track_entry'")).toEqual([{ act: 'track.entry.added', case_id: null }]); // nothing of the text hangs on the case
  expect(await here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), here.district.viewers.maria.account)).toBe('opened');
  await here.end();
});
