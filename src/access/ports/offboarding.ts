import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Work } from '../../platform/database/index.js';

/** What passes to a colleague with one case, report or track (`about`): duties in words, and who may take them. Without candidates it passes by itself. */
export interface Handover { about: Id; label: string; duties: readonly string[]; candidates: readonly { account: Id; name: string }[] }
/** What somebody's leaving would mean in one area; sentences, without a name of a person of concern. `parts` is all that `carryOut` has to be called for. */
export interface Leaving { ends: readonly string[]; handovers: readonly Handover[]; onlyTheirs: readonly string[]; parts: readonly Id[] }
/** Something that is in the hands of a colleague who cannot open it any more. `mayPass` says whether the reader may hand it over; else `href` is where they see it. */
export interface OutOfReach { account: Id; name: string; about: Id; label: string; mayPass: boolean; href: string }

export interface OffboardingSource {
  /** `actor` is who asks: of a case that they are kept out of they learn only that there is one. */
  ahead(account: Id, actor: Id): Promise<Leaving>;
  /**
   * Hands one case, report or track over to `to` and records it; ends their place in it where they leave the district. Gives what was done, in sentences: nothing
   * where it is none of this area, or not theirs. Throws `Refusal` for a successor who may not be one, or where one is missing.
   */
  carryOut(work: Work, account: Id, about: Id, to: Id | null, leaves: boolean): Promise<string[]>;
  /** What somebody must see to, because whoever has it lost the access: by a date, by an account that is off, by a team that serves another school. */
  outOfReach(viewer: Viewer): Promise<OutOfReach[]>;
}

/** Modules above this floor say here, at start-up, what a colleague who leaves has in their records. */
@Injectable()
export class OffboardingSources {
  private readonly sources: OffboardingSource[] = [];

  register(source: OffboardingSource): void {
    this.sources.push(source);
  }

  /** All areas together. */
  async ahead(account: Id, actor: Id): Promise<{ ends: string[]; handovers: Handover[]; onlyTheirs: string[]; parts: Id[] }> {
    const areas = await Promise.all(this.sources.map((source) => source.ahead(account, actor)));
    return {
      ends: areas.flatMap(({ ends }) => ends), handovers: areas.flatMap(({ handovers }) => handovers).sort((one, other) => (one.label < other.label ? -1 : 1)),
      onlyTheirs: areas.flatMap(({ onlyTheirs }) => onlyTheirs), parts: areas.flatMap(({ parts }) => parts),
    };
  }

  async carryOut(work: Work, account: Id, about: Id, to: Id | null, leaves: boolean): Promise<string[]> {
    const done: string[] = [];
    for (const source of this.sources) done.push(...await source.carryOut(work, account, about, to, leaves));
    return done;
  }

  async outOfReach(viewer: Viewer): Promise<OutOfReach[]> {
    return (await Promise.all(this.sources.map((source) => source.outOfReach(viewer)))).flat();
  }
}
