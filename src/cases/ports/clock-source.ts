import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import type { CaseKey } from '../queries/case-door.js';
import type { ClockKind, Hop } from '../rules/clocks.js';

/**
 * What must be done by when. `by` is a time within which (counted from `from`, `since` says of what: "the case opened") or the
 * end of a day that another rule has found, with why. `what` and `source` are words of the protocol or the product, never typed text.
 */
export interface NeededClock {
  kind: ClockKind;
  about: string;
  participant: Id | null;
  what: string;
  by: { within: Within; from: Instant; since: string } | { day: LocalDate; from: Instant; why: string };
  source: string;
  /** Null: whoever manages the case. */
  owner: Id | null;
  /** Who hears in turn that it is late; without any, its owner, the backup and the district. */
  tell?: readonly Hop[];
}

/** What was done, by whom and when. */
export interface MetClock { kind: ClockKind; about: string; at: Instant; by: Id }

/** A module above that knows from its own records what a case needs by when, and what of that was done. */
export interface ClockSource { clocksOf(key: CaseKey, changedAt: Instant): Promise<{ needed: NeededClock[]; met: MetClock[] }> }

/** Modules above this floor register here at start-up. */
@Injectable()
export class ClockSources {
  private readonly sources: ClockSource[] = [];

  register(source: ClockSource): void {
    this.sources.push(source);
  }

  async of(key: CaseKey, changedAt: Instant): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    const all = await Promise.all(this.sources.map((source) => source.clocksOf(key, changedAt)));
    return { needed: all.flatMap(({ needed }) => needed), met: all.flatMap(({ met }) => met) };
  }
}
