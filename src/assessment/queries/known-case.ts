import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import type { AnswerKind, Definition, Known } from '../../protocols/index.js';
import { stageFacts } from '../../stages/index.js';
import { recordFacts } from '../rules/case-facts.js';
import { RecordFactSources } from '../ports/record-facts.js';
import { CaseRecordReads } from '../store/case-records.js';
import { CurrentAssessment } from './current-assessment.js';
import { Determinations } from './determinations.js';

/** What a case's protocol may ask of it now: its records, the standing answers, the team's facts that act, and the level. */
@Injectable()
export class KnownCase {
  constructor(private readonly current: CurrentAssessment, private readonly determinations: Determinations, private readonly records: CaseRecordReads, private readonly above: RecordFactSources, private readonly clock: Clock) {}

  of(key: CaseKey): Promise<Known> {
    return key.once('known', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<Known> {
    const [{ answers, definition }, { standing }, { person, ...records }, above] = await Promise.all([
      this.current.of(key), this.determinations.of(key), this.records.of(key.caseId), this.above.of(key),
    ]);
    const facts = new Set([...recordFacts(records, dayIn(key.facts.zone, this.clock.now())), ...standing.facts, ...above]);
    return {
      levels: definition.levels.map(({ id }) => id), level: standing.agreed?.level ?? standing.proposed?.level ?? null, facts, person,
      answers: new Map<string, AnswerKind>(answers.map(({ question, answer }) => [question, answer])),
    };
  }
}

/** The same with more of the team's facts. */
export const knownWith = (known: Known, facts: readonly string[]): Known => ({ ...known, facts: new Set([...known.facts, ...facts]) });

/** Ids of the facts that only the team finds with a level; those that a stage of the protocol finds are so by its decision. */
export const teamFactsOf = (definition: Definition): string[] => definition.facts.filter(({ id, from }) => from === 'team' && !stageFacts(definition).has(id)).map(({ id }) => id);
