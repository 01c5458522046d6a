import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Definition } from '../../protocols/index.js';
import { decisionStages, foundAtStages } from '../rules/stage-decisions.js';
import { StageReads, type DecisionLine } from '../store/stage-reads.js';
export type { DecisionLine };

/** What a team decided at the stages of its protocol. */
@Injectable()
export class StageDecisions {
  constructor(private readonly reads: StageReads) {}

  /** Oldest first, those from before a reopening included. */
  of(key: CaseKey): Promise<DecisionLine[]> {
    return key.once('stage-decisions', () => this.reads.ofCase(key.caseId));
  }

  /** The same for what tells a story of a case: nothing is asked where the protocol has no stage that a team decides. */
  told(key: CaseKey, definition: Definition): Promise<DecisionLine[]> {
    return decisionStages(definition).length === 0 ? Promise.resolve([]) : this.of(key);
  }

  /** The facts that the standing choices find, each with its decision. Nothing is asked where the protocol has no such choice. */
  async found(key: CaseKey, definition: Definition): Promise<Map<string, DecisionLine>> {
    const any = decisionStages(definition).some(({ options }) => options.some(({ finds = [] }) => finds.length > 0));
    return any ? foundAtStages(definition, await this.of(key)) : new Map();
  }
}
