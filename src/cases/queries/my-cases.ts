import { Injectable } from '@nestjs/common';
import { capabilities, schoolsOf, standsFor } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { later, type Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { refusedSearch } from '../rules/case-search.js';
import { CaseReads, type CaseLine, type ClosedLine, type StepLine } from '../store/case-reads.js';
import type { CaseScope } from '../store/case-scope.js';

export type { ClosedLine };

/** Days for which a closed case stays on its team's start page. */
export const recentDays = 30;

export interface CaseFilter { open: boolean | null; number: string | null; nameKeys: readonly string[]; before: { at: Instant; id: Id } | null; limit: number }

/** Lists that hold only what the viewer may see: the scope is part of the SQL. */
@Injectable()
export class MyCases {
  constructor(private readonly cases: CaseReads, private readonly clock: Clock) {}

  page(viewer: Viewer, filter: CaseFilter): Promise<CaseLine[]> {
    return this.cases.page(this.scopeOf(viewer), filter);
  }

  /** Closed cases on whose team the viewer is, closed within the last `recentDays` days, the last closed first. */
  recentlyClosed(viewer: Viewer, limit: number): Promise<ClosedLine[]> {
    const own = { ...this.scopeOf(viewer), whole: false };
    return this.cases.closedSince(own, later(own.now, -recentDays * 24 * 3_600_000), limit);
  }

  /** Open next steps that the viewer owns, earliest first. */
  steps(viewer: Viewer, limit: number): Promise<(StepLine & { number: string; subject: string })[]> {
    return this.cases.stepsOf(this.scopeOf(viewer), limit);
  }

  /** Why a text may not be searched for by this viewer; null when it may. */
  refusedSearch(viewer: Viewer, text: string): string | null {
    return refusedSearch(text, viewer.seats.map(({ role }) => role).filter((role) => role in capabilities['case.read'].reach));
  }

  /** Which cases the viewer may read, for the SQL of a list. */
  scopeOf(viewer: Viewer): CaseScope {
    return { account: viewer.account, whole: schoolsOf(viewer, 'case.read') === null, standsFor: standsFor(viewer, 'case.read'), now: this.clock.now() };
  }
}
