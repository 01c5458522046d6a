import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';

/** What passes to a colleague with one case or one report (`about`): duties in words, and who may take them. Without candidates it passes by itself. */
export interface Handover { about: Id; label: string; duties: readonly string[]; candidates: readonly { account: Id; name: string }[] }
/** What somebody's leaving would mean in one area; sentences, without a name of a person of concern. */
export interface Leaving { ends: readonly string[]; handovers: readonly Handover[]; onlyTheirs: readonly string[] }

export interface OffboardingSource {
  /** `actor` is who asks: of a case that they are kept out of they learn only that there is one. */
  ahead(account: Id, actor: Id): Promise<Leaving>;
  /** Hands over and ends, recording per case. Gives what was done, in sentences. Throws `Refusal` for a successor who may not be one. */
  carryOut(work: Work, account: Id, successors: ReadonlyMap<Id, Id>): Promise<string[]>;
}

/** Modules above this floor say here, at start-up, what a colleague who leaves has in their records. */
@Injectable()
export class OffboardingSources {
  private readonly sources: OffboardingSource[] = [];

  register(source: OffboardingSource): void {
    this.sources.push(source);
  }

  /** All areas together; duties of one case from several areas are one handover. */
  async ahead(account: Id, actor: Id): Promise<{ ends: string[]; handovers: Handover[]; onlyTheirs: string[] }> {
    const parts = await Promise.all(this.sources.map((source) => source.ahead(account, actor)));
    const handovers = new Map<Id, Handover>();
    for (const one of parts.flatMap((part) => part.handovers)) {
      const known = handovers.get(one.about);
      handovers.set(one.about, known === undefined ? one : { ...known, duties: [...known.duties, ...one.duties] });
    }
    return { ends: parts.flatMap(({ ends }) => ends), handovers: [...handovers.values()].sort((one, other) => (one.label < other.label ? -1 : 1)), onlyTheirs: parts.flatMap(({ onlyTheirs }) => onlyTheirs) };
  }

  /** Each area in the order in which it registered: cases first, so that a successor is on the team when the rest arrives. */
  async carryOut(work: Work, account: Id, successors: ReadonlyMap<Id, Id>): Promise<string[]> {
    const done: string[] = [];
    for (const source of this.sources) done.push(...await source.carryOut(work, account, successors));
    return done;
  }
}
