import { AddNote } from '../../src/cases/index.js';
import { AddReportToCase } from '../../src/intake/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import { confirmed, reportKey, versionOf, aReport } from '../intake/a-report.js';
import { aCase, keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

/** Words that must never stand in a copy, and words that must. */
export const sealed = 'He told his counselor about his father';
export const spoken = '“I will make them all sorry.” <b>loud</b> #set text(red)';
export const hostile = 'Ящик 中文 😀 \u0007 \u202eback \u{fffe} Zoe\u0308 ไทย محمد الحسن';

/** A case with a confidential report by Sofia, an open note with hostile letters, and a note for counseling only. */
export async function aCopiedCase(the: Awaited<ReturnType<typeof world>>): Promise<string> {
  const caseId = await aCase(the);
  const report = await aReport(the, { confidential: true, words: spoken, weapon: ['seen', 'home'] });
  await confirmed(the, report.id);
  await the.app.get(AddReportToCase).run(await reportKey(the, 'maria', 'report.triage', report.id), { version: await versionOf(the, report.id), reason: 'The same student, the same week', caseId, readBy: localDate('2026-11-17') });
  const key = await keyFor(the, 'maria', 'case.note.add', caseId);
  const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
  await the.app.get(AddNote).run(key, { body: hostile, happened, recordClass: 'team' });
  await the.app.get(AddNote).run(key, { body: sealed, happened, recordClass: 'counselor-confidential' });
  return caseId;
}
