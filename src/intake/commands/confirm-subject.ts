import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { AddPerson, type PersonKind } from '../../people/index.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { NameTrackSubject, type LeadThen } from '../../tracks/index.js';
import type { ReportKey } from '../queries/report-door.js';
import type { ReportReader } from '../rules/repeat-calls.js';
import { repeats } from '../rules/repeats.js';
import { noteRepeat, reportsAround, type ReportNow } from '../store/report-changes.js';
import { ReportRow } from '../store/report.entity.js';
import { undecided } from '../store/triage-changes.js';

/** A person in the file, or one whom nobody had entered yet. */
export type Subject = { person: Id } | { name: string; kind: PersonKind };

/** Writes down which person a human takes the report to be about. Throws `ReportChanged` and `Refusal` as triage does. */
@Injectable()
export class ConfirmSubject {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly addPerson: AddPerson, private readonly accounts: AccountDirectory, private readonly tracks: NameTrackSubject) {}

  async run(key: ReportKey, version: number, subject: Subject): Promise<{ person: Id; lead: LeadThen }> {
    const colleagues = await this.accounts.colleaguesAt(key.facts.school);
    return this.unitOfWork.run(key, async (work) => {
      const before = await undecided(work, key.reportId, version);
      const person = 'person' in subject ? subject.person : await this.addPerson.within(work, { kind: subject.kind, full: subject.name, school: subject.kind === 'student' ? before.school_id : null });
      await work.revise(ReportRow, key.reportId, version, { subjectId: person });
      await this.findRepeats(work, key.reportId, before, person, colleagues);
      work.record('report.subject.confirmed', { items: [key.reportId, person] });
      return { person, lead: await this.tracks.within(work, key.reportId, person) };
    });
  }

  private async findRepeats(work: Work, id: Id, report: ReportNow, person: Id, colleagues: readonly ReportReader[]): Promise<void> {
    const facts = { reporter: report.reporter_id, confidential: report.confidential === 1, at: report.entered_at };
    for (const other of await reportsAround(work, id, report.entered_at)) {
      const independent = repeats(facts, { reporter: other.reporter_id, confidential: other.confidential === 1, at: other.entered_at });
      if (other.subject_id === person && independent) await noteRepeat(work, id, other.id, 'person', colleagues);
    }
  }
}
