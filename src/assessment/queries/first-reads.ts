import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosureChecks, type CaseKey, type Outstanding } from '../../cases/index.js';
import { KeyFolder } from '../../platform/keys/index.js';
import { firstReadPaths } from '../first-reads.endpoints.js';
import { holdsKeys, opens } from '../store/sealing-key.js';
import { FirstReadReads, stillSealed, type ReadLine, type RoundLine } from '../store/first-read-reads.js';
import { CurrentAssessment } from './current-assessment.js';
import { readsDemand, type ReadsDemand } from './first-read-demand.js';
import { KnownCase } from './known-case.js';
export type { ReadLine, RoundLine };

export interface CaseFirstReads {
  /** Oldest first. */
  rounds: RoundLine[];
  /** The one that is still sealed. */
  sealed: RoundLine | null;
  begun: boolean;
  /** People whose reads were opened together in the current assessment: the most of any one round. */
  opened: number;
  demand: ReadsDemand | null;
}

/** Who was asked for a first read and who gave one; what they said only where the round was opened. What is sealed is never read here. */
@Injectable()
export class FirstReads implements OnModuleInit {
  readonly area = 'First reads';

  constructor(private readonly reads: FirstReadReads, private readonly current: CurrentAssessment, private readonly known: KnownCase, private readonly checks: ClosureChecks, private readonly keys: KeyFolder) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  of(key: CaseKey): Promise<CaseFirstReads> {
    return key.once('first-reads', async () => {
      const [rounds, { assessment, definition }, known] = await Promise.all([this.rounds(key), this.current.of(key), this.known.of(key)]);
      const here = rounds.filter(({ assessment_id, opened_at }) => assessment_id === assessment?.id && opened_at !== null);
      return {
        rounds, sealed: rounds.find(stillSealed) ?? null, begun: assessment !== null && assessment.frozen_at === null,
        opened: Math.max(0, ...here.map(({ reads }) => new Set(reads.filter(({ ended_at }) => ended_at === null).map(({ account }) => account)).size)), demand: readsDemand(definition, known),
      };
    });
  }

  /** Whether what is sealed lies under a key that this server does not have. */
  async keyLost(key: CaseKey): Promise<boolean> {
    const sealed = (await this.rounds(key)).find(stillSealed);
    return sealed !== undefined && sealed.reads.length > 0 && !holdsKeys(this.keys, await this.reads.keysUnder(sealed.id));
  }

  /** Whether this server can open all that is sealed. It is tried, and nothing of it goes anywhere. */
  async openable(key: CaseKey): Promise<boolean> {
    const sealed = (await this.rounds(key)).find(stillSealed);
    return sealed !== undefined && opens(this.keys, await this.reads.sealed(sealed.id), key.caseId);
  }

  rounds(key: CaseKey): Promise<RoundLine[]> {
    return key.once('first-read-rounds', () => this.reads.ofCase(key.caseId));
  }

  /** Nothing that somebody wrote stays sealed in a closed case. */
  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const sealed = (await this.rounds(key)).find(stillSealed);
    return sealed === undefined || sealed.reads.length === 0 ? [] : [{ area: this.area, what: 'First reads are still sealed. They are opened when all are in, or by the chair with a reason.', href: firstReadPaths.show(key.caseId) }];
  }
}
