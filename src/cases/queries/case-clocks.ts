import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Hop } from '../rules/clocks.js';
import { ClockReads, type ClockLine, type DutyLine, type HopLine, type MoveLine } from '../store/clock-reads.js';
import type { CaseKey } from './case-door.js';
import { MyCases } from './my-cases.js';

export type { DutyLine as ClockDuty };

export interface PassedTo { hop: Hop; to: string | null; at: Instant }
export interface RunningClock extends ClockLine { late: boolean; passed: PassedTo[] }
export interface ClockFile extends Omit<ClockLine, 'hops'> { late: boolean; hops: HopLine[]; moves: MoveLine[] }

/** By when things must be done in a case, and who has heard that something is late. */
@Injectable()
export class CaseClocks {
  constructor(private readonly reads: ClockReads, private readonly mine: MyCases, private readonly clock: Clock) {}

  /** Those that run, the earliest due first: for the page of the case. One statement. */
  async running(key: CaseKey): Promise<RunningClock[]> {
    const now = this.clock.now();
    const clocks = new Map<Id, RunningClock>();
    for (const { hop, hop_to: to, hop_at: at, ...line } of await this.reads.running(key.caseId)) {
      const clock = clocks.get(line.id) ?? { ...line, late: line.due_at < now, passed: [] };
      if (hop !== null) clock.passed.push({ hop, to, at: at! });
      clocks.set(line.id, clock);
    }
    return [...clocks.values()];
  }

  /** All of a case, those that ended last, each with what befell it. */
  async all(key: CaseKey): Promise<ClockFile[]> {
    const now = this.clock.now();
    const { clocks, hops, moves } = await this.reads.ofCase(key.caseId);
    return clocks.map((line) => ({
      ...line, late: line.ended_at === null ? line.due_at < now : line.ended_at > line.due_at, hops: hops.filter(({ clock_id }) => clock_id === line.id), moves: moves.filter(({ clock_id }) => clock_id === line.id),
    }));
  }

  /** Null for a clock of another case. */
  async one(key: CaseKey, id: Id): Promise<ClockFile | null> {
    return (await this.all(key)).find((clock) => clock.id === id) ?? null;
  }

  /** What waits for one person: their own clocks, and late ones that were passed to them, the earliest due first. */
  duties(viewer: Viewer, limit: number): Promise<DutyLine[]> {
    const district = viewer.seats.some(({ role, school }) => role === 'district-coordinator' && school === null);
    return this.reads.dutiesOf(this.mine.scopeOf(viewer), district, limit);
  }
}
