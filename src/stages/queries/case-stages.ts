import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { holds, pathOf, ProtocolShelf, type InputRecord, type PublishedProtocol, type Stage, type StageWork } from '../../protocols/index.js';
import { StageRecordSources } from '../ports/stage-records.js';
import { decisionStages, inputsOf, standingDecisions } from '../rules/stage-decisions.js';
import { StageDecisions, type DecisionLine } from './stage-decisions.js';

/** Where a stage is on the path of a case: behind it, the one it is at, ahead of it, or passed over because nothing requires it. */
export type StagePlace = 'done' | 'now' | 'ahead' | 'not-required';

export interface StageStanding {
  stage: Stage;
  place: StagePlace;
  /** By a choice of the team, and not by records alone. */
  byDecision: boolean;
  there: InputRecord[];
  /** What must be settled elsewhere before it may be decided, and what is written down with the decision. */
  open: InputRecord[];
  toWrite: InputRecord[];
  /** Newest first; `stands` is the one that counts. */
  decisions: (DecisionLine & { stands: boolean })[];
}

export interface CasePathStanding { protocol: PublishedProtocol; stages: StageStanding[] }

/** A case on its protocol's own path: every stage with what it asks for, what is there, and what was decided. */
@Injectable()
export class CaseStages {
  constructor(private readonly shelf: ProtocolShelf, private readonly decisions: StageDecisions, private readonly sources: StageRecordSources) {}

  async of(key: CaseKey): Promise<CasePathStanding> {
    const [protocol, decisions, { records, inputs: there, unsettled, untried, known }] = await Promise.all([this.shelf.ofCase(key.facts), this.decisions.of(key), this.sources.of(key)]);
    const { definition } = protocol;
    const [standing, byDecision] = [standingDecisions(decisions), decisionStages(definition)];
    const work = new Map(definition.stages.map(({ id, outputs }): [string, StageWork] => {
      const decided = standing.get(id);
      const told = outputs.notices.every((notice) => !unsettled.has(notice));
      return [id, { records: new Set([...records, ...(decided === undefined ? [] : ['decision' as const]), ...(told ? ['notices' as const] : [])]), option: decided?.choice ?? null }];
    }));
    const { walked, now } = pathOf(definition, known, work);
    // What earlier stages send must have been tried; what later ones send is not asked of this one.
    const inputsAt = (at: number) => new Set([...there, ...(definition.stages.slice(0, at).some(({ outputs }) => outputs.notices.some((notice) => untried.has(notice))) ? [] : ['notices' as const])]);
    return {
      protocol,
      stages: definition.stages.map((stage, at) => {
        const inputs = inputsAt(at);
        return {
          stage, byDecision: byDecision.includes(stage), there: stage.inputs.filter((input) => inputs.has(input)), ...inputsOf(stage, inputs),
          // A choice can settle what made its own stage required.
          place: now?.id === stage.id ? 'now' : walked.includes(stage) || standing.has(stage.id) ? 'done' : holds(stage.requiredWhen, known) ? 'ahead' : 'not-required',
          decisions: decisions.filter((one) => one.stage === stage.id).reverse().map((one) => ({ ...one, stands: standing.get(stage.id) === one })),
        };
      }),
    };
  }
}
