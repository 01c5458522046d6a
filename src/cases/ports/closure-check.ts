import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../queries/case-door.js';

/** One thing that stands in the way of closing a case: whose area, what in a sentence, and the page where this viewer can settle it (null when others must). */
export interface Outstanding { area: string; what: string; href: string | null }

export interface ClosureCheck {
  /** As the list says it: "Referrals". */
  area: string;
  whatIsOutstanding(key: CaseKey): Promise<Outstanding[]>;
}

/** Modules above this floor say here, at start-up, what must be settled in their records before a case may close. */
@Injectable()
export class ClosureChecks {
  private readonly checks: ClosureCheck[] = [];

  register(check: ClosureCheck): void {
    this.checks.push(check);
  }

  /** Everything outstanding, in the order in which the areas registered. */
  async outstanding(key: CaseKey): Promise<Outstanding[]> {
    return (await Promise.all(this.checks.map((check) => check.whatIsOutstanding(key)))).flat();
  }
}
