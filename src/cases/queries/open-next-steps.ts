import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shortDay } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { ClosureChecks, type Outstanding } from '../ports/closure-check.js';
import { CaseReads } from '../store/case-reads.js';
import type { CaseKey } from './case-door.js';

/** A case does not close while somebody has promised to do something: each next step is done, or ended with a reason. */
@Injectable()
export class OpenNextSteps implements OnModuleInit {
  readonly area = 'Next steps';

  constructor(private readonly cases: CaseReads, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const steps = await this.cases.steps(key.caseId);
    return steps.filter(({ state }) => state === 'open').map(({ id, what, owner, due_on }) => ({
      area: this.area, what: `“${what}” is open. ${owner} has it, due ${shortDay(due_on)}. Mark it as done, or end it with a reason.`, href: casePaths.step(key.caseId, id),
    }));
  }
}
