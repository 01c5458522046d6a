import { ConfirmSubject, ReceiveReport, ReportDoor, ReportFile, TriageReport, type NewReport, type ReportKey, type TriageDecision } from '../../src/intake/index.js';
import type { VerbId } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import type { world } from '../support/world.js';

export type DistrictWorld = Awaited<ReturnType<typeof world>>;
export interface Filed { id: Id; receipt: string }

/** Files a report as one of the cast would; the usual one is Sofia's, about Jordan Ellis at the high school. */
export async function aReport(the: DistrictWorld, { as = 'sofia', school = 'high', ...wanted }: Partial<Omit<NewReport, 'school'>> & { as?: CastKey; school?: 'elementary' | 'middle' | 'high' } = {}): Promise<Filed> {
  const receipt = await the.app.get(ReceiveReport).run(the.district.viewers[as], {
    school: the.district.schools[school], immediateDanger: false, confidential: false, words: '“I will make them all sorry.”', channel: 'spoken', subject: 'Jordan Ellis', targets: '', place: 'Cafeteria',
    happened: { precision: 'exact', date: '2026-11-16' as never, time: '08:40', zone: 'America/Denver' }, weapon: ['none'], selfHarm: 'no', alreadyDone: '', evidence: { what: '', where: '', by: '' }, ...wanted,
  });
  const row = await the.reader.one<{ id: Id }>('SELECT id FROM report WHERE receipt = ?', [receipt]);
  return { id: row!.id, receipt };
}

/** A key as the door cuts it for one of the cast. */
export const reportKey = (the: DistrictWorld, as: CastKey, verb: VerbId, report: Id): Promise<ReportKey> => the.app.get(ReportDoor).open(the.district.viewers[as], verb, report);

export async function versionOf(the: DistrictWorld, report: Id): Promise<number> {
  return (await the.reader.one<{ version: number }>('SELECT version FROM report WHERE id = ?', [report]))!.version;
}

export async function stateIn(the: DistrictWorld, report: Id): Promise<string> {
  return (await the.reader.one<{ state: string }>('SELECT state FROM report WHERE id = ?', [report]))!.state;
}

export async function confirmed(the: DistrictWorld, report: Id, { as = 'maria', subject = 'jordan-ellis' }: { as?: CastKey; subject?: string } = {}): Promise<void> {
  const key = await reportKey(the, as, 'report.triage', report);
  await the.app.get(ConfirmSubject).run(key, await versionOf(the, report), { person: the.district.person(subject) });
}

type Loose<T> = T extends unknown ? Omit<T, 'version' | 'reason'> : never;

/** A decision by Maria, a counselor, unless said otherwise; gives the id of the triage. */
export async function aTriage(the: DistrictWorld, report: Id, decision: Loose<TriageDecision> = { outcome: 'unfounded', secondDueOn: '2026-11-17' as never }, as: CastKey = 'maria'): Promise<Id> {
  const key = await reportKey(the, as, 'report.triage', report);
  return the.app.get(TriageReport).run(key, { version: await versionOf(the, report), reason: 'Two students heard it and both say it was a line from a play.', ...decision });
}

export const decisionsOf = async (the: DistrictWorld, report: Id) => the.app.get(ReportFile).decisions(await reportKey(the, 'irene', 'report.read', report));
