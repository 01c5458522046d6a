import type { Id } from '../../kernel/ids.js';
import { AddTrackEntry, CaseTracks, NameTrackMember, OpenTrack, TrackDoor, type NewEntry } from '../../tracks/index.js';
import type { CastKey } from '../district/index.js';
import type { DemoContext } from '../district-ids.js';
import { accountOf, keyOf, type Scene } from './scene.js';

/** Beside a case; gives the track. */
export async function trackOpened(scene: Scene, who: CastKey, lead: CastKey): Promise<Id> {
  const { app } = scene.context;
  await app.get(OpenTrack).run(await keyOf(scene, who, 'case.track.open'), accountOf(scene.context, lead));
  return (await app.get(CaseTracks).beside(await keyOf(scene, who, 'case.read')))[0]!.id;
}

/** The track that a routed report began. */
export const trackOf = async ({ app }: DemoContext, report: Id): Promise<Id> => (await app.get(CaseTracks).ofReport(report))!;

export async function tracked({ app, viewers }: DemoContext, who: CastKey, track: Id, entry: Omit<NewEntry, 'dueOn'> & { dueOn?: string }): Promise<void> {
  await app.get(AddTrackEntry).run(await app.get(TrackDoor).open(viewers[who], 'track.write', track), { dueOn: '', ...entry });
}

export async function trackMember({ app, viewers }: DemoContext, lead: CastKey, track: Id, member: CastKey): Promise<void> {
  await app.get(NameTrackMember).run(await app.get(TrackDoor).open(viewers[lead], 'track.lead', track), viewers[member].account, 'member');
}
