import type { CastKey } from '../../src/demo/district/index.js';
import { RecusalRow } from '../../src/cases/store/conflict.entity.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { OpenTrack } from '../../src/tracks/commands/open-track.js';
import { TrackDoor, type TrackKey } from '../../src/tracks/queries/track-door.js';
import type { VerbId } from '../../src/access/index.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

export type Here = Awaited<ReturnType<typeof world>>;

/** A case of Maria, Samuel and Zoë with a track beside it that Zoë leads. */
export async function aTrackedCase(here: Here, subject = 'jordan-ellis', lead: CastKey = 'zoe'): Promise<{ caseId: Id; track: Id }> {
  const caseId = await aCase(here, { subject });
  await here.app.get(OpenTrack).run(await keyFor(here, 'samuel', 'case.track.open', caseId), here.district.viewers[lead].account);
  return { caseId, track: (await here.reader.one<{ id: Id }>('SELECT id FROM track WHERE case_id = ?', [caseId]))!.id };
}

export const trackKey = (here: Here, who: CastKey, verb: VerbId, track: Id): Promise<TrackKey> => here.app.get(TrackDoor).open(here.district.viewers[who], verb, track);

export const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;

/** Keeps the lead of a track out of its case, with nobody to whom the lead could go by itself. */
export async function leadKeptOut(here: Here, caseId: Id, who: CastKey = 'zoe'): Promise<void> {
  const key = await keyFor(here, 'irene', 'case.conflict.record', caseId);
  await here.app.get(UnitOfWork).run(key, async (work) => {
    const { id } = await work.insert(RecusalRow, { id: newId(), caseId, accountId: here.district.viewers[who].account, ground: 'other', foundBy: 'lead', reason: 'Coaches his brother', liftedBy: null, liftedAt: null, liftedBecause: null, recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
    work.record('case.recused', { items: [id] });
  });
}
