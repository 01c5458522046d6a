import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OffboardingSources, type Handover } from '../ports/offboarding.js';
import { InParts } from './in-parts.js';

/** Who takes over which case, report or track. */
export type Successors = ReadonlyMap<Id, Id>;

/** Hands over what a colleague has in cases, reports and tracks, each in a unit of its own. What a rule refuses stays, and goes on being shown to who can hand it over. */
@Injectable()
export class HandOver {
  constructor(private readonly sources: OffboardingSources, private readonly inParts: InParts, private readonly unitOfWork: UnitOfWork) {}

  /** Throws `Refusal` where somebody who can take it is not named, or somebody is who cannot. */
  check(handovers: readonly Handover[], successors: Successors): void {
    for (const { about, label, candidates } of handovers) {
      if (candidates.length > 0 && !candidates.some(({ account }) => account === successors.get(about))) throw new Refusal(`Choose who takes over, out of the list: ${label}.`);
    }
  }

  /** Hands over what somebody can no longer open, and says first whose and what. Gives how many parts stay. */
  async outOfReach(acting: Acting, account: Id, parts: readonly Id[], successors: Successors): Promise<number> {
    await this.unitOfWork.run(acting, async (work) => work.record('handover.made', { items: [account, ...parts] }));
    return (await this.run(acting, account, parts, successors, false)).left;
  }

  /** Gives what was done, in sentences, and how many parts stay. `leaves` where the colleague leaves the district: then their places end too. */
  async run(acting: Acting, account: Id, parts: readonly Id[], successors: Successors, leaves: boolean): Promise<{ done: string[]; left: number }> {
    const { done, left } = await this.inParts.run(acting, parts, (work, about) => this.sources.carryOut(work, account, about, successors.get(about) ?? null, leaves));
    return { done: done.flat(), left };
  }
}
