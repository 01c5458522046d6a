import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { OffboardingSources, type Handover } from '../ports/offboarding.js';
import type { Departed } from '../rules/offboarding.js';
import { DepartureReads, type DepartureLine } from '../store/departure-reads.js';

export interface Departure extends Omit<DepartureLine, 'outcome'> { outcome: Departed }
export interface Ahead { sessions: number; seats: number; ends: string[]; handovers: Handover[]; onlyTheirs: string[]; parts: Id[] }

/** What somebody's leaving would do, and what it did. */
@Injectable()
export class Departures {
  constructor(private readonly sources: OffboardingSources, private readonly departures: DepartureReads) {}

  /** The last time this account was offboarded; null if never. */
  async last(account: Id): Promise<Departure | null> {
    const line = await this.departures.last(account);
    return line === null ? null : { ...line, outcome: JSON.parse(line.outcome) as Departed };
  }

  async ahead(account: Id, actor: Id): Promise<Ahead> {
    const [counts, ahead] = await Promise.all([this.departures.counts(account), this.sources.ahead(account, actor)]);
    return { ...counts, ...ahead };
  }
}
