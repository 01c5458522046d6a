import { AddFact, AddFamilyContact, AddInterview } from '../../src/assessment/index.js';
import { AddNote, ChangeTextClass, CorrectNote, RecuseColleague, ShareText } from '../../src/cases/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import { TakeSummary } from '../../src/exports/commands/take-summary.js';
import { AddReportToCase } from '../../src/intake/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { AddReferral, MoveReferral } from '../../src/management/index.js';
import type { RecordClass } from '../../src/kernel/record-class.js';
import { aReport, confirmed, reportKey, versionOf, type DistrictWorld } from '../intake/a-report.js';
import { determine, readyCase } from '../assessment/determination-case.js';
import { idIn } from '../management/a-plan.js';
import { keyFor } from '../support/makers.js';

const happened = { precision: 'exact', date: localDate('2026-11-16'), time: '08:00', zone: 'America/Denver' } as const;

/** Everybody on the team of the marked case; Anjali is recused from it since. */
export const team: readonly CastKey[] = ['maria', 'samuel', 'zoe', 'dana', 'sofia', 'pilar', 'ingrid', 'anjali'];

/** Who reports to the marked case in confidence: somebody who has nothing else to do with it. */
export const reporter = { as: 'beatriz', name: 'Bea Fontanela' } as const;

export interface MarkedCase { id: Id; report: Id; ids: Record<string, Id[]> }

/** One case in which each class's fields hold a word of their own: `xq` with kind, class and writer, such as `xqnoteteammaria`. */
export async function aMarkedCase(the: DistrictWorld): Promise<MarkedCase> {
  const id = await readyCase(the, team);
  const account = (who: CastKey) => the.district.viewers[who].account;
  const note = async (as: CastKey, recordClass: RecordClass, body: string) => the.app.get(AddNote).run(await keyFor(the, as, 'case.note.add', id), { body, happened, recordClass });
  const interview = async (as: CastKey, recordClass: RecordClass, mark: string) => the.app.get(AddInterview).run(await keyFor(the, as, 'case.assess', id), {
    person: `${mark}person`, part: 'witness', interviewer: account(as), othersPresent: `${mark}others`, language: 'English', interpreter: '', place: `${mark}place`, happened, quotes: `${mark}quotes`, impressions: `${mark}impressions`,
    guardianTold: 'yes', guardianToldDetail: `${mark}told`, recorded: 'sound', recording: `${mark}recording`, recordClass,
  });
  const contact = async (as: CastKey, recordClass: RecordClass, mark: string) => the.app.get(AddFamilyContact).run(await keyFor(the, as, 'case.assess', id), {
    guardian: null, withWhom: `${mark}whom`, way: 'phone', contactedBy: account(as), language: 'English', interpreter: '', happened, said: `${mark}said`, recordClass,
  });

  const fact = async (as: CastKey, recordClass: RecordClass, mark: string) => the.app.get(AddFact).run(await keyFor(the, as, 'case.assess', id), {
    what: `${mark}what`, source: 'witness', sourceDetail: `${mark}from`, happened, learnedOn: happened.date, supportedBy: [], recordClass,
  });

  /** A referral with a step after its first. */
  const referral = async (as: CastKey, recordClass: RecordClass, mark: string) => {
    const key = await keyFor(the, as, 'case.referral.change', id);
    const step = { owner: account(as), followUpOn: localDate('2026-11-23') };
    const made = idIn(await the.app.get(AddReferral).run(key, { agency: null, toWhom: `${mark}whom`, purpose: `${mark}purpose`, consent: 'given', sent: true, recordClass, ...step }));
    idIn(await the.app.get(MoveReferral).run(key, made, { version: 1, state: 'scheduled', consent: 'given', happenedOn: localDate('2026-11-16'), byWhom: `${mark}by`, method: 'phone', note: `${mark}note`, ...step }));
    return made;
  };

  const first = await note('maria', 'counselor-confidential', 'xqnotecmaria');
  const shared = await note('maria', 'counselor-confidential', 'xqnotecshared');
  const narrowed = await note('maria', 'team', 'xqnotenarrowed');
  const notes = [
    await note('maria', 'team', 'xqnoteteam'), first, shared, narrowed, await note('zoe', 'counselor-confidential', 'xqnoteczoe'), await note('zoe', 'health', 'xqnotedzoe'), await note('pilar', 'health', 'xqnotedpilar'),
    await note('dana', 'law-enforcement', 'xqnoteedana'), await note('ingrid', 'legal', 'xqnotefingrid'),
  ];
  notes.push(await the.app.get(CorrectNote).run(await keyFor(the, 'maria', 'case.note.add', id), first, 'xqnotecagain'));
  const share = await the.app.get(ShareText).run(await keyFor(the, 'maria', 'case.text.share', id), { kind: 'note', id: shared, colleague: account('zoe') });
  const interviews = [await interview('maria', 'team', 'xqintteam'), await interview('maria', 'counselor-confidential', 'xqintcmaria'), await interview('zoe', 'health', 'xqintdzoe'), await interview('dana', 'law-enforcement', 'xqintedana')];
  const contacts = [await contact('maria', 'team', 'xqcontteam'), await contact('maria', 'counselor-confidential', 'xqcontcmaria'), await contact('zoe', 'health', 'xqcontdzoe')];
  const facts = [await fact('maria', 'team', 'xqfactteam'), await fact('maria', 'counselor-confidential', 'xqfactcmaria'), await fact('zoe', 'health', 'xqfactdzoe')];
  const referrals = [await referral('maria', 'team', 'xqrefteam'), await referral('zoe', 'health', 'xqrefdzoe'), await referral('pilar', 'health', 'xqrefdpilar'), await referral('maria', 'team', 'xqrefnarrowed')];
  const determination = await determine(the, id, { citations: [...interviews.slice(0, 3), ...contacts, ...facts] });
  await the.app.get(ChangeTextClass).run(await keyFor(the, 'maria', 'case.text.reclassify', id), { kind: 'note', id: narrowed, to: 'counselor-confidential', reason: 'xqnarrowedbecause of the family' });
  await the.app.get(ChangeTextClass).run(await keyFor(the, 'maria', 'case.text.reclassify', id), { kind: 'referral', id: referrals.at(-1)!, to: 'health', reason: 'xqrefbecause of what the clinic said' });

  const report = await aReport(the, { as: reporter.as, confidential: true, words: 'xqreportwords' });
  await confirmed(the, report.id);
  await the.app.get(AddReportToCase).run(await reportKey(the, 'maria', 'report.triage', report.id), { version: await versionOf(the, report.id), reason: 'The same week', caseId: id, readBy: localDate('2026-11-17') });
  await the.app.get(RecuseColleague).run(await keyFor(the, 'samuel', 'case.conflict.record', id), { account: account('anjali'), ground: 'family', reason: 'xqrecusedbecause', passTo: null }, 'lead');
  const copy = await the.app.get(TakeSummary).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: account('samuel'), purpose: 'Meeting', basis: 'team' });
  const assessment = (await the.reader.one<{ id: Id }>('SELECT id FROM assessment WHERE case_id = ?', [id]))!.id;
  return { id, report: report.id, ids: { caseId: [id], noteId: notes, interviewId: interviews, contactId: contacts, factId: facts, referral: referrals, shareId: [share], copyId: [copy], assessmentId: [assessment], determinationId: [determination], reportId: [report.id] } };
}
