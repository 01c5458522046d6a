import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyPanel, type CaseKey } from '../../cases/index.js';
import type { InputRecord, StageRecord } from '../../protocols/index.js';
import { StageRecordSources, type StageRecords } from '../../stages/index.js';
import { stageInputs } from '../rules/stage-inputs.js';
import { AssessmentOverview } from './assessment-overview.js';
import { Determinations } from './determinations.js';
import { Facts } from './facts.js';
import { GateRecordLines } from './gate-records.js';
import { Interviews } from './interviews.js';
import { KnownCase } from './known-case.js';

/** What an assessment has on record for the stages of its protocol. */
@Injectable()
export class StageFacts implements OnModuleInit {
  constructor(
    private readonly sources: StageRecordSources, private readonly overview: AssessmentOverview, private readonly determinations: Determinations, private readonly known: KnownCase, private readonly facts: Facts,
    private readonly lines: GateRecordLines, private readonly interviews: Interviews, private readonly safety: SafetyPanel,
  ) {}

  onModuleInit(): void {
    this.sources.register((key) => this.of(key));
  }

  private async of(key: CaseKey): Promise<StageRecords> {
    const [{ assessment, progress, obstacles, weapons, disability }, { standing: { agreed } }, known, facts, protective, sought, interviews, { urgency }] = await Promise.all([
      this.overview.read(key), this.determinations.of(key), this.known.of(key), this.facts.read(key), this.lines.protective(key), this.lines.sought(key), this.interviews.read(key), this.safety.read(key),
    ]);
    const done = agreed !== null && agreed.frozen_at === null;
    const themes = assessment !== null && progress.total.left === 0;
    const blocks = assessment !== null && !obstacles.some(({ is }) => is === 'weapons-not-asked' || is === 'disability-unanswered');
    const here = (one: { assessment_id: string; corrected_by: string | null }): boolean => one.assessment_id === assessment?.id && one.corrected_by === null;
    const records: [StageRecord, boolean][] = [
      ['report', true], ['triage-outcome', true], ['immediate-safety', urgency !== null], ['themes', themes], ['blocks', blocks], ['determination', done], ['closure', key.facts.closed],
    ];
    const inputs = stageInputs({
      safety: urgency !== null, reported: known.facts.has('reporter-known'), weapons: weapons.standing !== 'not-asked', disability: !disability.asked || disability.answered, themes, determination: done, facts: facts.filter(here).length, protective: protective.standing.length,
      sources: sought.standing.filter(({ assessment_id }) => assessment_id === assessment?.id).map(({ source }) => source), interviewed: interviews.filter(here).map(({ part }) => part),
    });
    return { known, records: records.filter(([, is]) => is).map(([record]) => record), inputs: inputs satisfies InputRecord[] };
  }
}
