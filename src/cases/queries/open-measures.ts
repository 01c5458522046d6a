import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shortDay } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { ClosureChecks, type Outstanding } from '../ports/closure-check.js';
import { SafetyReads } from '../store/safety-reads.js';
import type { CaseKey } from './case-door.js';

/** A case does not close while an interim measure still runs, or ran out and nobody said why it ended. */
@Injectable()
export class OpenMeasures implements OnModuleInit {
  readonly area = 'Interim measures';

  constructor(private readonly safety: SafetyReads, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const measures = await this.safety.measures(key.caseId);
    return measures.filter(({ state }) => state === 'open').map(({ id, what, owner, ends_on }) => ({
      area: this.area, what: `“${what}” has not ended. ${owner} looks after it, until ${shortDay(ends_on)}. End it with a reason.`, href: key.may('case.safety.record') ? casePaths.measureEnding(key.caseId, id) : null,
    }));
  }
}
