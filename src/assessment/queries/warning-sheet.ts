import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { ProtocolShelf, type Definition, type Wording } from '../../protocols/index.js';
import { AssessmentReads } from '../store/assessment-reads.js';
import { WarningReads, type WarningLine } from '../store/warning-reads.js';
import { Facts, type FactLine } from './facts.js';
export type { WarningLine };

export interface WarningLines { begun: boolean; definition: Definition; wording: Wording; entries: WarningLine[]; facts: FactLine[] }

/** What is known of the warning behaviors that the case's protocol names, in its newest assessment. */
@Injectable()
export class WarningSheet {
  constructor(private readonly assessments: AssessmentReads, private readonly shelf: ProtocolShelf, private readonly warnings: WarningReads, private readonly facts: Facts) {}

  async read(key: CaseKey): Promise<WarningLines> {
    const [[newest], { definition, wording }, facts] = await Promise.all([this.assessments.ofCase(key.caseId), this.shelf.ofCase(key.facts), this.facts.read(key)]);
    const entries = newest === undefined ? [] : await this.warnings.ofAssessment(newest.id);
    return { begun: newest !== undefined && newest.frozen_at === null, definition, wording, entries, facts };
  }
}
