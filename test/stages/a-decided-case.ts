import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { RecordStageDecision, type NewStageDecision } from '../../src/stages/index.js';
import { begunOn, type Pack } from '../assessment/pack-case.js';
import { keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

export type Here = Awaited<ReturnType<typeof world>>;
export const virginia: Pack = ['virginia-shape', '1.1'];

/** A Monday morning on which every pack is in effect. */
export const monday = '2026-11-23T16:00:00.000Z';

/** A case on the pack that begins with a preliminary determination. */
export async function undecidedCase(here: Here, pack: Pack = virginia): Promise<Id> {
  if (here.clock.now() < monday) here.clock.moveTo(monday);
  return begunOn(here, pack, ['maria', 'samuel', 'zoe', 'anjali']);
}

export async function decide(here: Here, id: Id, who: CastKey, changes: Partial<NewStageDecision> = {}): Promise<Id> {
  const { maria, samuel } = here.district.viewers;
  return here.app.get(RecordStageDecision).run(await keyFor(here, who, 'case.determine', id), {
    stage: 'preliminary-determination', choice: 'threat-found', reason: 'He said it to two people, and named a day.', written: ['Said at lunch, to two friends, without a smile.', 'He stood up and left.'], tookPart: [maria.account, samuel.account],
    happened: { precision: 'exact', date: localDate('2026-11-23'), time: '08:30', zone: 'America/Denver' }, after: null, ...changes,
  });
}
