import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Definition, Wording } from '../../protocols/index.js';
import { WarningReads, type WarningLine } from '../store/warning-reads.js';
import { CurrentAssessment } from './current-assessment.js';
import { Facts, type FactLine } from './facts.js';
export type { WarningLine };

export interface WarningLines { begun: boolean; definition: Definition; wording: Wording; entries: WarningLine[]; facts: FactLine[] }

/** What is known of the warning behaviors that the case's protocol names, in its newest assessment. */
@Injectable()
export class WarningSheet {
  constructor(private readonly current: CurrentAssessment, private readonly warnings: WarningReads, private readonly facts: Facts) {}

  async read(key: CaseKey): Promise<WarningLines> {
    const [{ assessment, definition, wording }, begun, facts] = await Promise.all([this.current.of(key), this.current.begun(key), this.facts.read(key)]);
    const entries = assessment === null ? [] : await this.warnings.ofAssessment(assessment.id);
    return { begun, definition, wording, entries, facts };
  }
}
