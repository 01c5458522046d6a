import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { SummaryContent } from '../rules/summary-content.js';
import { CopyReads, type CopyLine } from '../store/copy-reads.js';
export type { CopyLine };

export interface SummaryCopy extends CopyLine { content: SummaryContent }

/** The copies that were taken of a case. */
@Injectable()
export class SummaryCopies {
  constructor(private readonly copies: CopyReads) {}

  list(key: CaseKey): Promise<CopyLine[]> {
    return this.copies.ofCase(key.caseId);
  }

  /** One copy of this case with its text; null for one of another case. */
  async one(key: CaseKey, id: Id): Promise<SummaryCopy | null> {
    const copy = await this.copies.one(key.caseId, id);
    return copy === null ? null : { ...copy, content: JSON.parse(copy.content) as SummaryContent };
  }
}
