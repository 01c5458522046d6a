import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecordFactSources } from '../../assessment/index.js';
import { ClockSources, type CaseKey, type ClockSource } from '../../cases/index.js';
import { askedBy, clocksStoppedBy, ProtocolShelf, sourceWords, type AskedBy } from '../../protocols/index.js';
import type { PackClock } from '../rules/pack-clocks.js';
import { returnClocks, returnState, type ReturnRecord, type ReturnState } from '../rules/return-gate.js';
import { ReturnReads } from '../store/return-reads.js';

/** Where a return stands, with what the protocol asks for it. */
export interface ReturnFile { name: string; text: string; asked: AskedBy; people: number; checks: PackClock[]; records: ReturnRecord[]; state: ReturnState }

/** Who keeps a student out of class, who agreed to the return, and who checked afterward. */
@Injectable()
export class ReturnGate implements ClockSource, OnModuleInit {
  constructor(private readonly reads: ReturnReads, private readonly shelf: ProtocolShelf, private readonly sources: ClockSources, private readonly facts: RecordFactSources) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.facts.register(async (key) => ((await this.read(key))?.state.held === true ? ['under-hold'] : []));
  }

  /** Null where the protocol of the case has no such gate. */
  async read(key: CaseKey): Promise<ReturnFile | null> {
    const protocol = await this.shelf.ofCase(key.facts);
    const { definition, wording } = protocol;
    const gate = definition.gates.find(({ kind }) => kind === 'return-gate');
    if (gate === undefined) return null;
    const records = await key.once('return records', () => this.reads.ofCase(key.caseId));
    const checks = clocksStoppedBy(definition, 'return-checked').map((clock) => ({ ...clock, name: wording.clocks[clock.id]!.name, source: sourceWords(clock) }));
    return { ...wording.gates[gate.id]!, asked: askedBy(protocol, 'gates', gate), people: gate.people ?? 2, checks, records, state: returnState(records) };
  }

  async clocksOf(key: CaseKey) {
    const file = await this.read(key);
    return file === null ? { needed: [], met: [] } : returnClocks(file.records, file.checks);
  }
}
