import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import { colleaguesAt } from '../store/track-leads.js';
import { TrackMemberRow, TrackRow } from '../store/track.entity.js';
import { keptOut, trackFacts, trackOfReport, tracksBeside, unlinked } from '../store/track-reads.js';
import { leadPasses } from './lead-passes.js';

/** Of a report that triage routed, or beside a case. */
export interface NewTrack { school: Id; subject: Id | null; report: Id | null; caseId: Id | null; lead: Id }

/** Opens a track of the suicide protocol with one member, its lead. Throws `Refusal` for a lead who may not read one. */
@Injectable()
export class OpenTrack {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Beside a case. A track about the same person, or of a report of this case, that runs already is linked instead: then its lead stays, unless they are kept out of this case. */
  run(key: CaseKey, lead: Id): Promise<'opened' | 'linked' | 'passed'> {
    const { school, subject } = key.facts;
    return this.unitOfWork.run(key, async (work) => {
      if ((await tracksBeside(work.read, key.caseId)).some(({ ended }) => ended === null)) throw new Refusal('A track runs beside this case already.');
      const known = await unlinked(work.read, subject, key.caseId);
      await touchCase(work, key.caseId);
      if (known === null) {
        await this.within(work, { school, subject, report: null, caseId: key.caseId, lead });
        return 'opened';
      }
      await work.revise(TrackRow, known.id, known.version, { caseId: key.caseId, subjectId: subject, linkedAt: work.now });
      await work.announce('track.linked', known.id);
      work.record('track.linked', { items: [known.id] });
      const facts = (await trackFacts(work.read, known.id))!;
      if (!facts.exclusions.includes(facts.lead)) return 'linked';
      await leadPasses(work, facts, lead, school, 'lead');
      return 'passed';
    });
  }

  /**
   * Of a report that triage routed. One report begins one track: sent back and routed there again, it runs on, led by the new receiver; where it has ended, another one
   * begins. Records as `within` does.
   */
  async routed(work: Work, { school, subject, report, lead }: { school: Id; subject: Id | null; report: Id; lead: Id }): Promise<void> {
    const known = await trackOfReport(work.read, report);
    const facts = known === null ? null : (await trackFacts(work.read, known))!;
    if (facts === null || facts.ended !== null) await this.within(work, { school, subject, report: facts === null ? report : null, caseId: null, lead });
    else if (facts.lead !== lead || facts.exclusions.includes(lead)) await leadPasses(work, facts, lead, school, 'lead');
  }

  /** Records all that the unit changed since its last entry: what is another act's is recorded before. */
  async within(work: Work, { school, subject, report, caseId, lead }: NewTrack): Promise<Id> {
    const [able, out] = [await colleaguesAt(work.read, trackRoles, school, work.now), await keptOut(work.read, { subject, caseId })];
    if (out.includes(lead) || !able.some(({ account }) => account === lead)) throw new Refusal('Choose a counselor or a psychologist of the list.', 'lead');
    const written = { recordClass: 'health', enteredBy: work.actor.id, enteredAt: work.now } as const;
    const { id } = await work.insert(TrackRow, { id: newId(), schoolId: school, subjectId: subject, reportId: report, caseId, linkedAt: caseId === null ? null : work.now, leadId: lead, endedAt: null, endedBy: null, ...written, version: 1 });
    const member = await work.insert(TrackMemberRow, { id: newId(), trackId: id, accountId: lead, memberFrom: work.now, memberUntil: null, addedBy: work.actor.id, version: 1 });
    await work.announce('track.opened', id, caseId);
    work.record('track.opened', { case: caseId, items: [id, member.id, lead] });
    return id;
  }
}
