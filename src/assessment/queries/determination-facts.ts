import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { Determinations } from './determinations.js';

/** What notices and reviews follow from. */
export interface TeamFindings {
  /** The protocol's level that the team has agreed on, with every signature; null before that. */
  level: string | null;
  /** A newer level that is not signed yet, or the first one. */
  proposed: string | null;
  /** Ids of the protocol's team facts that act: found once, they act before anybody has signed. */
  facts: string[];
}

/** The team's findings, as the conditions of a protocol ask for them. */
@Injectable()
export class DeterminationFacts {
  constructor(private readonly determinations: Determinations) {}

  async of(key: CaseKey): Promise<TeamFindings> {
    const { standing: { agreed, proposed, facts } } = await this.determinations.of(key);
    return { level: agreed?.level ?? null, proposed: proposed?.level ?? null, facts };
  }
}
