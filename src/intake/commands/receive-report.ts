import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { actorOf, type Viewer } from '../../kernel/viewer.js';
import { FindPeople, maySpeakOfOne, tellsOf, textKeys, type FoundPerson } from '../../people/index.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import type { ReportReader } from '../rules/repeat-calls.js';
import { repeats } from '../rules/repeats.js';
import { noteRepeat, reportsAround, type Neighbour } from '../store/report-changes.js';
import { ReporterIdentityRow, ReportNameKeyRow, ReportRow } from '../store/report.entity.js';

export interface NewReport {
  school: Id; immediateDanger: boolean; confidential: boolean; words: string; channel: string; subject: string; targets: string; place: string; happened: Happened;
  weapon: readonly string[]; selfHarm: string; alreadyDone: string; evidence: { what: string; where: string; by: string };
}

/** Keys under which a report is found: enough for a whole sentence in the field for a name. */
const mostKeys = 120;
/** People whom the words of one report may name. */
const mostNamed = 8;

/** Takes a report of concern and gives its receipt. Who a confidential reporter is goes into one row and nowhere else, the ledger's actor included. */
@Injectable()
export class ReceiveReport {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly people: FindPeople, private readonly accounts: AccountDirectory) {}

  async run(viewer: Viewer, wanted: NewReport): Promise<string> {
    const reporter = wanted.confidential ? newId() : viewer.account;
    const acting: Acting = { actor: { ...actorOf(viewer), id: reporter }, basis: 'own-report', caseId: null };
    const [named, colleagues] = await Promise.all([this.people.byName(wanted.subject, { limit: mostNamed }), this.accounts.colleaguesAt(wanted.school)]);
    return this.unitOfWork.run(acting, async (work) => {
      const { id, receipt } = await this.insert(work, reporter, wanted);
      if (wanted.confidential) await work.insert(ReporterIdentityRow, { id: reporter, reportId: id, accountId: viewer.account, recordClass: 'reporter-identity', enteredAt: work.now });
      for (const nameKey of textKeys(wanted.subject).slice(0, mostKeys)) await work.insert(ReportNameKeyRow, { id: newId(), reportId: id, nameKey });
      await this.findRepeats(work, id, reporter, wanted, named, colleagues);
      await work.announce(wanted.immediateDanger ? 'report.imminent' : 'report.received', id);
      work.record('report.received', { items: [id], detail: { immediateDanger: wanted.immediateDanger } });
      return receipt;
    });
  }

  private insert(work: Work, reporter: Id, wanted: NewReport): Promise<ReportRow> {
    const { school, words, channel, targets, place, happened, selfHarm, alreadyDone, evidence } = wanted;
    return work.insert(ReportRow, {
      id: newId(), receipt: newId(), schoolId: school, reporterId: reporter, confidential: wanted.confidential ? 1 : 0, immediateDanger: wanted.immediateDanger ? 1 : 0,
      words, channel, subjectDescribed: wanted.subject, targets, place, happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone,
      weapon: wanted.weapon.join(','), selfHarm, alreadyDone, evidenceWhat: evidence.what, evidenceWhere: evidence.where, evidenceBy: evidence.by,
      subjectId: null, triageId: null, caseId: null, state: 'received', followedUpAt: null, recordClass: 'report', enteredAt: work.now, version: 1,
    });
  }

  private async findRepeats(work: Work, id: Id, reporter: Id, { confidential, subject }: NewReport, named: readonly FoundPerson[], colleagues: readonly ReportReader[]): Promise<void> {
    for (const other of await reportsAround(work, id, work.now)) {
      const independent = repeats({ reporter, confidential, at: work.now }, { reporter: other.reporter_id, confidential: other.confidential === 1, at: other.entered_at });
      if (independent && alike(subject, named, other)) await noteRepeat(work, id, other.id, 'name', colleagues);
    }
  }
}

/** By their own words, or because the words of both name one person whom the school knows. */
function alike(subject: string, named: readonly FoundPerson[], { subject_id, subject_described, full_name, name_used }: Neighbour): boolean {
  if (named.some((person) => person.id === subject_id || tellsOf(subject_described, person))) return true;
  return [subject_described, full_name, name_used].some((name) => name !== null && maySpeakOfOne(subject, name));
}
