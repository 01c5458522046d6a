import { Injectable } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { CaseReads, type CaseLine, type StepLine } from '../store/case-reads.js';

export interface CaseFilter { open: boolean | null; number: string | null; nameKeys: readonly string[]; before: { at: Instant; id: Id } | null; limit: number }

/** Lists that hold only what the viewer may see: the scope is part of the SQL. */
@Injectable()
export class MyCases {
  constructor(private readonly cases: CaseReads, private readonly clock: Clock) {}

  page(viewer: Viewer, filter: CaseFilter): Promise<CaseLine[]> {
    return this.cases.page({ account: viewer.account, whole: schoolsOf(viewer, 'case.read') === null, now: this.clock.now() }, filter);
  }

  /** Open next steps that the viewer owns, earliest first. */
  steps(viewer: Viewer, limit: number): Promise<(StepLine & { number: string; subject: string })[]> {
    return this.cases.stepsOf({ account: viewer.account, now: this.clock.now() }, limit);
  }
}
