import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { TrackRow } from '../store/track.entity.js';
import { trackFacts, trackOfReport } from '../store/track-reads.js';
import { leadPasses, nextLead } from './lead-passes.js';

/** What naming the person did to the lead of the track: nothing, it went to somebody else, or nobody is there to whom it could go. */
export type LeadThen = 'stays' | 'passed' | 'nobody';

/** Writes down whom the track of a report is about, when that is confirmed. A track beside a case is about the person of the case, and stays so. */
@Injectable()
export class NameTrackSubject {
  /** What is another act's is recorded before. A lead whom a conflict keeps out of it from then on gives it up. */
  async within(work: Work, report: Id, person: Id): Promise<LeadThen> {
    const id = await trackOfReport(work.read, report);
    const before = id === null ? null : (await trackFacts(work.read, id))!;
    if (before === null || before.ended !== null || before.caseId !== null) return 'stays';
    if (before.subject !== person) {
      await work.revise(TrackRow, before.id, before.version, { subjectId: person });
      work.record('track.subject.named', { case: null, items: [before.id, person] });
    }
    const facts = (await trackFacts(work.read, before.id))!;
    if (!facts.exclusions.includes(facts.lead)) return 'stays';
    const next = await nextLead(work, facts, facts.lead);
    if (next === null) return 'nobody';
    await leadPasses(work, facts, next, facts.school, '');
    return 'passed';
  }
}
