import { BeginAssessment, RecordWeapons } from '../../src/assessment/index.js';
import type { NewWeaponsAnswer } from '../../src/assessment/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';
import { when } from './notice-case.js';

type Here = Awaited<ReturnType<typeof world>>;

/** A case on the newest general protocol with its assessment begun. */
export async function aCaseOnThePack(the: Here, subject = 'dandre', team: readonly CastKey[] = ['maria', 'samuel', 'zoe']): Promise<Id> {
  if (the.clock.now() < '2026-11-23') the.clock.moveTo('2026-11-23T16:00:00.000Z');
  const id = await aCase(the, { subject, team });
  await the.app.get(BeginAssessment).run(await keyFor(the, 'maria', 'case.assess', id));
  return id;
}

/** Somebody told of a rifle that stands open; Samuel is to make it safe. Gives the answer's id. */
export async function aRifle(the: Here, caseId: Id, changes: Partial<NewWeaponsAnswer> = {}, corrects: Id | null = null): Promise<Id> {
  const { viewers: { maria, samuel } } = the.district;
  return the.app.get(RecordWeapons).run(await keyFor(the, 'maria', 'case.assess', caseId), {
    askedOf: 'guardian', askedOfName: '', askedBy: maria.account, happened: when, answer: 'accessible', storage: 'Rifle in the hall closet, no lock', action: 'none', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '',
    owner: samuel.account, due: '2026-11-25', ...changes,
  }, corrects);
}
