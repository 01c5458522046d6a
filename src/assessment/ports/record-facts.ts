import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';

/** Facts of a case, by the ids that protocols know them by, which a module above reads from records of its own. */
export type RecordFactSource = (key: CaseKey) => Promise<readonly string[]>;

/** Modules above this floor register here at start-up what a protocol's conditions may ask of their records. */
@Injectable()
export class RecordFactSources {
  private readonly sources: RecordFactSource[] = [];

  register(source: RecordFactSource): void {
    this.sources.push(source);
  }

  async of(key: CaseKey): Promise<string[]> {
    return (await Promise.all(this.sources.map((source) => source(key)))).flat();
  }
}
