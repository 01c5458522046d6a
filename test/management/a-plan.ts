import { AddIntervention, AddReferral, MoveIntervention, WritePlan, type NewIntervention, type NewReferral } from '../../src/management/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Id } from '../../src/kernel/ids.js';
import { keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

type Here = Awaited<ReturnType<typeof world>>;

/** Adds a weekly check-in as Maria would, active and with everything settled; gives its id. */
export async function anItem(here: Here, caseId: Id, changes: Partial<NewIntervention> = {}): Promise<Id> {
  const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
  const done = await here.app.get(AddIntervention).run(key, {
    code: null, state: 'active', what: 'Counselor check-in', goal: 'Has somebody to go to', details: '', owner: key.viewer.account,
    startsOn: localDate('2026-11-16'), rhythm: 'weekly', reviewOn: localDate('2026-12-07'), ...changes,
  });
  return idIn(done);
}

/** Writes the goals of the plan; gives its id. */
export async function goals(here: Here, caseId: Id, version = 0): Promise<Id> {
  const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
  return idIn(await here.app.get(WritePlan).run(key, { goals: 'Comes to school without fear.', studentPart: '', familyPart: '' }, version));
}

export async function end(here: Here, caseId: Id, item: Id, version = 1): Promise<void> {
  const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
  idIn(await here.app.get(MoveIntervention).run(key, item, { version, state: 'ended', endReason: 'completed', outcome: 'Comes by himself.' }));
}

/** Adds a referral to the community mental-health agency, consent given and not sent yet; gives its id. */
export async function aReferral(here: Here, caseId: Id, changes: Partial<NewReferral> = {}): Promise<Id> {
  const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
  return idIn(await here.app.get(AddReferral).run(key, {
    agency: here.district.agency('community-mental-health'), toWhom: '', purpose: 'Counseling for a teenager', consent: 'given', owner: key.viewer.account, followUpOn: localDate('2026-11-23'), sent: false, ...changes,
  }));
}

export function idIn(done: object): Id {
  if (!('id' in done)) throw new Error(`not saved: ${JSON.stringify(done)}`);
  return done.id as Id;
}
