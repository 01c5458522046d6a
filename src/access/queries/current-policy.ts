import { Injectable } from '@nestjs/common';
import { PolicyReads, type PolicyVersion } from '../store/policy-reads.js';

export type { PolicyVersion };

/** Which table of rights stands, and since when. */
@Injectable()
export class CurrentPolicy {
  constructor(private readonly policies: PolicyReads) {}

  read(): Promise<PolicyVersion | null> {
    return this.policies.last();
  }
}
