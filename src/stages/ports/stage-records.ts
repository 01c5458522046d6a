import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { InputRecord, Known, StageRecord } from '../../protocols/index.js';

/** What a module above has on record of a case, as far as a protocol's stages ask for it; `facts` are so beside those that are `known`, `unsettled` are the required notices that have reached nobody and are not withheld, `untried` those for which nobody has done anything yet. */
export interface StageRecords { records?: readonly StageRecord[]; inputs?: readonly InputRecord[]; unsettled?: readonly string[]; untried?: readonly string[]; known?: Known; facts?: readonly string[] }
export type StageRecordSource = (key: CaseKey) => Promise<StageRecords>;

/** Modules above this floor register here at start-up what the stages of a protocol may ask of their records. */
@Injectable()
export class StageRecordSources {
  private readonly sources: StageRecordSource[] = [];

  register(source: StageRecordSource): void {
    this.sources.push(source);
  }

  async of(key: CaseKey): Promise<{ records: Set<StageRecord>; inputs: Set<InputRecord>; unsettled: Set<string>; untried: Set<string>; known: Known }> {
    const all = await Promise.all(this.sources.map((source) => source(key)));
    const known = all.find((one) => one.known !== undefined)?.known;
    if (known === undefined) throw new Error('no module says what is known of a case');
    return {
      records: new Set(all.flatMap(({ records = [] }) => [...records])), inputs: new Set(all.flatMap(({ inputs = [] }) => [...inputs])), unsettled: new Set(all.flatMap(({ unsettled = [] }) => [...unsettled])),
      untried: new Set(all.flatMap(({ untried = [] }) => [...untried])), known: { ...known, facts: new Set([...known.facts, ...all.flatMap(({ facts = [] }) => [...facts])]) },
    };
  }
}
