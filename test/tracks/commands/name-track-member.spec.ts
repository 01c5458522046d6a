import { NameTrackMember } from '../../../src/tracks/commands/name-track-member.js';
import { world } from '../../support/world.js';
import { aTrackedCase, trackKey } from '../a-track.js';

test('only the lead names members; a new lead becomes a member, and the entry of that stands under the case', async () => {
  const here = await world();
  const { caseId, track } = await aTrackedCase(here);
  const account = (who: 'maria' | 'samuel' | 'zoe') => here.district.viewers[who].account;
  const name = async (by: 'maria' | 'zoe', whom: 'maria' | 'samuel' | 'zoe', as: 'member' | 'lead') => here.app.get(NameTrackMember).run(await trackKey(here, by, 'track.lead', track), account(whom), as);
  await expect(trackKey(here, 'maria', 'track.read', track)).rejects.toThrow();
  await expect(name('zoe', 'samuel', 'member')).rejects.toThrow('Choose a counselor');
  await name('zoe', 'maria', 'member');
  await expect(name('zoe', 'maria', 'member')).rejects.toThrow('already');
  await expect(name('maria', 'maria', 'lead')).rejects.toThrow(); // a member, and not the lead
  await name('zoe', 'maria', 'lead');
  await expect(trackKey(here, 'zoe', 'track.lead', track)).rejects.toThrow();
  expect((await trackKey(here, 'zoe', 'track.read', track)).facts.lead).toBe(account('maria'));
  expect(await here.reader.all("SELECT act, case_id FROM ledger_entry WHERE act LIKE 'track.%' ORDER BY seq")).toEqual([{ act: 'track.opened', case_id: caseId }, { act: 'track.member.named', case_id: null }, { act: 'track.lead.changed', case_id: caseId }]);
  await here.end();
});
