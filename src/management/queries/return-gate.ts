import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockSources, type CaseKey, type ClockSource } from '../../cases/index.js';
import { clocksStoppedBy, ProtocolShelf, sourceWords } from '../../protocols/index.js';
import type { PackClock } from '../rules/pack-clocks.js';
import { returnClocks, returnState, type ReturnRecord, type ReturnState } from '../rules/return-gate.js';
import { ReturnReads } from '../store/return-reads.js';

/** Where a return stands, with what the protocol asks for it. */
export interface ReturnFile { name: string; text: string; source: string; people: number; checks: PackClock[]; records: ReturnRecord[]; state: ReturnState }

/** Who keeps a student out of class, who agreed to the return, and who checked afterward. */
@Injectable()
export class ReturnGate implements ClockSource, OnModuleInit {
  constructor(private readonly reads: ReturnReads, private readonly shelf: ProtocolShelf, private readonly sources: ClockSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** Null where the protocol of the case has no such gate. */
  async read(key: CaseKey): Promise<ReturnFile | null> {
    const { definition, wording } = await this.shelf.pinned(key.facts.protocolSha256);
    const gate = definition.gates.find(({ kind }) => kind === 'return-gate');
    if (gate === undefined) return null;
    const records = await key.once('return records', () => this.reads.ofCase(key.caseId));
    const checks = clocksStoppedBy(definition, 'return-checked').map((clock) => ({ ...clock, name: wording.clocks[clock.id]!.name, source: sourceWords(clock) }));
    return { ...wording.gates[gate.id]!, source: sourceWords(gate), people: gate.people ?? 2, checks, records, state: returnState(records) };
  }

  async clocksOf(key: CaseKey) {
    const file = await this.read(key);
    return file === null ? { needed: [], met: [] } : returnClocks(file.records, file.checks);
  }
}
