import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { FactReads, type FactLine } from '../store/fact-reads.js';
export type { FactLine };

/** The facts of a case that a key opens, from all its assessments, by number. */
@Injectable()
export class Facts {
  constructor(private readonly facts: FactReads) {}

  read(key: CaseKey): Promise<FactLine[]> {
    return key.once('facts', () => this.facts.ofCase(key.caseId, key.texts));
  }

  /** One fact of this case; null for one of another case, and for one that is not for this reader. */
  async one(key: CaseKey, id: Id): Promise<FactLine | null> {
    return (await this.read(key)).find((fact) => fact.id === id) ?? null;
  }
}
