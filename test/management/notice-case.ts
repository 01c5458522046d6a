import { AddParticipant, RecordSafety } from '../../src/cases/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import type { Attempt } from '../../src/management/rules/notice-attempt.js';
import type { recipients, Slot } from '../../src/management/rules/notice-slots.js';
import { keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';
import { aSafetyRecord, thatMorning } from '../cases/safety-records.js';

export type Here = Awaited<ReturnType<typeof world>>;

/** Names a target in a case; gives the id under which their notices stand. */
export async function aTarget(here: Here, caseId: Id, { person, description = '' }: { person: string | null; description?: string }, who: CastKey = 'maria'): Promise<Id> {
  const key = await keyFor(here, who, 'case.participant.add', caseId);
  return here.app.get(AddParticipant).run(key, { part: 'target', person: person === null ? null : here.district.person(person), description });
}

/** Records that there is danger at this moment: the protocol then wants everybody told, before there is any level. */
export async function danger(here: Here, caseId: Id): Promise<void> {
  const key = await keyFor(here, 'maria', 'case.safety.record', caseId);
  await here.app.get(RecordSafety).run(key, { record: aSafetyRecord({ urgency: 'imminent' }), happened: thatMorning, measures: [] });
}

export const slot = (recipient: (typeof recipients)[number]): Slot => ({ key: recipient, recipient, participant: null, whom: null });

export const aCall = (changes: Partial<Attempt> = {}): Attempt => ({
  method: 'phone', interpreter: '', result: 'reached', reached: 'Renée Ellis', said: 'What was heard, and that we ask about weapons', namesSubject: null, namesBasis: '', recordCheck: null, ...changes,
});
export const when = { precision: 'exact', date: localDate('2026-11-16'), time: '08:40', zone: 'America/Denver' } as const;

/** An attempt as a form sends it. */
export const callForm = (madeBy: Id, changes: Record<string, string> = {}): Record<string, string> => ({
  madeBy, method: 'phone', interpreter: '', result: 'reached', reached: 'Renée Ellis', said: 'What was heard, and how they can help', happenedPrecision: 'exact', happenedDate: '2026-11-16', happenedTime: '08:40', ...changes,
});
