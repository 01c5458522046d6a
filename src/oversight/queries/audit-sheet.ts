import { Injectable } from '@nestjs/common';
import { Determinations } from '../../assessment/index.js';
import type { CaseKey } from '../../cases/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { CaseNotices, Reviews, type NoticeLine } from '../../management/index.js';
import { nextReviewBy } from '../../protocols/index.js';
import { looksByRole, type RoleLooks } from '../rules/looks-by-role.js';
import { reviewTimes, type ReviewTime } from '../rules/review-times.js';
import { SheetReads, type ClosingDates, type InterventionCount, type StateCount, type StepDates } from '../store/sheet-reads.js';

export interface SignedBy { discipline: Discipline; at: Instant }
export interface RequiredNotice { name: string; state: NoticeLine['state']; at: Instant | null }
export interface LevelSet { word: string; at: Instant; completeAt: Instant | null; signed: SignedBy[] }

/** A case as dates, kinds and counts: what an auditor may know of it. */
export interface AuditSheetFacts {
  number: string; school: string; zone: string; closed: boolean; steps: StepDates; levels: LevelSet[]; notices: RequiredNotice[]; interventions: InterventionCount[]; referrals: StateCount[];
  reviews: ReviewTime[]; nextReview: { dueOn: LocalDate; lateBy: number } | null; closings: (ClosingDates & { signed: SignedBy[] })[]; dismissed: number; seen: RoleLooks[];
}

/**
 * Whether the steps of a case were done, and when. Other modules' records are cut down here to kinds and dates: the name of a
 * notice is the protocol's word for its recipient, never whom it was for.
 */
@Injectable()
export class AuditSheet {
  constructor(private readonly sheets: SheetReads, private readonly determinations: Determinations, private readonly notices: CaseNotices, private readonly reviews: Reviews, private readonly directory: SchoolDirectory) {}

  async read(key: CaseKey): Promise<AuditSheetFacts> {
    const { caseId, facts: { number, school, zone, closed } } = key;
    const [[steps], interventions, referrals, closings, signers, dismissed, looks, seats, place, { notices }, determined, reviews] = await Promise.all([
      this.sheets.steps([caseId]), this.sheets.interventions(caseId), this.sheets.referrals(caseId), this.sheets.closings(caseId), this.sheets.closingSigners(caseId), this.sheets.dismissed(caseId),
      this.sheets.looks(caseId), this.sheets.seats(caseId), this.directory.school(school), this.notices.read(key), this.determinations.of(key), this.reviews.of(key),
    ]);
    const { all, protocol: { definition } } = determined;
    const first = all.find(({ completedAt }) => completedAt !== null);
    return {
      number, school: place?.name ?? '', zone, closed, steps: steps!, interventions, referrals, dismissed,
      levels: all.map(({ level, entered_at, completedAt, signatures, protocol: { wording } }) => ({ word: wording.levels[level]?.name ?? level, at: entered_at, completeAt: completedAt, signed: signatures.map((one) => ({ discipline: one.discipline, at: one.entered_at })) })),
      notices: notices.filter(({ required }) => required).map(cutDown),
      reviews: reviewTimes(
        [...reviews.held].reverse().map(({ heldOn, nextOn }) => ({ heldOn, nextOn })), first === undefined ? null : nextReviewBy(definition, first.level, dayIn(zone, first.completedAt!)),
        closings.flatMap(({ reopened_at }) => (reopened_at === null ? [] : [dayIn(zone, reopened_at)])),
      ),
      nextReview: reviews.dueOn === null ? null : { dueOn: reviews.dueOn, lateBy: reviews.lateBy },
      closings: closings.map((closing) => ({ ...closing, signed: signers.filter(({ closure_id }) => closure_id === closing.id).map(({ discipline, signed_at }) => ({ discipline, at: signed_at })) })),
      seen: looksByRole(looks, seats, school),
    };
  }
}

const cutDown = ({ name, state, settledBy }: NoticeLine): RequiredNotice => ({ name, state, at: settledBy?.at ?? null });
