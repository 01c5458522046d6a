import { NameTrackMember } from '../../../src/tracks/commands/name-track-member.js';
import { ReleaseTrackMember } from '../../../src/tracks/commands/release-track-member.js';
import { world } from '../../support/world.js';
import { aTrackedCase, trackKey } from '../a-track.js';

test('who is released finds nothing of the track any more; the lead stays', async () => {
  const here = await world();
  const { track } = await aTrackedCase(here);
  const lead = () => trackKey(here, 'zoe', 'track.lead', track);
  await here.app.get(NameTrackMember).run(await lead(), here.district.viewers.maria.account, 'member');
  const [zoes, marias] = (await trackKey(here, 'maria', 'track.read', track)).facts.members;
  await expect(here.app.get(ReleaseTrackMember).run(await lead(), zoes!.id)).rejects.toThrow('Give the lead to somebody else');
  await here.app.get(ReleaseTrackMember).run(await lead(), marias!.id);
  await expect(trackKey(here, 'maria', 'track.read', track)).rejects.toThrow();
  await expect(here.app.get(ReleaseTrackMember).run(await lead(), marias!.id)).rejects.toThrow('not a member');
  await here.end();
});
