import { Injectable } from '@nestjs/common';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import { CaseOverview, ConflictMatches, pinNow, sitsAt, touchCase, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { quorum } from '../../protocols/index.js';
import { TrainingStanding } from '../../training/index.js';
import { CaseStages } from '../queries/case-stages.js';
import { decisionProblems, type StageProblem } from '../rules/stage-decisions.js';
import { StageDecisionRow, StagePresenceRow, StageWritingRow } from '../store/stage-decision.entity.js';
import { decisionsOf } from '../store/stage-reads.js';

/** `written` is what the stage wants first and the records do not hold, in the order in which the stage names it; `after` the newest decision of the stage when this one was begun. */
export interface NewStageDecision { stage: string; choice: string; reason: string; written: readonly string[]; tookPart: readonly Id[]; happened: Happened; after: Id | null }

/** A decision is not what its stage asks for; nothing was saved. */
export class StageRefused extends Refusal {
  constructor(readonly problems: readonly StageProblem[]) {
    super(problems.map(({ text }) => `${text}.`).join(' '));
  }
}

/** Somebody recorded another decision of the stage since this one was begun; nothing was saved, show both. */
export class StageDecidedMeanwhile extends Refusal {
  constructor() {
    super('Somebody recorded a decision of this stage while this one was written. Read it first.');
  }
}

/**
 * Appends what a team decided at a stage of its protocol. It takes the place of the stage's earlier decision, which stays readable; the facts that its choice finds are so from then on.
 * Throws `StageRefused`, `StageDecidedMeanwhile`, or `Refusal` where the protocol does not ask for it now.
 */
@Injectable()
export class RecordStageDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly stages: CaseStages, private readonly overview: CaseOverview,
    private readonly training: TrainingStanding, private readonly matches: ConflictMatches, private readonly trail: CaseTrail,
  ) {}

  run(key: CaseKey, wanted: NewStageDecision): Promise<Id> {
    return whileUnchanged(() => this.trail.head(), ({ seq }) => this.attempt(key, wanted, seq));
  }

  /** Rests on what was read after entry `since`. */
  private async attempt(key: CaseKey, wanted: NewStageDecision, since: number): Promise<Id> {
    const { protocol: { sha256 }, stages } = await this.stages.of(key);
    const found = stages.find(({ stage, byDecision }) => stage.id === wanted.stage && byDecision);
    // One that is decided can be decided anew, also where its choice settled what had made it required.
    if (found === undefined || found.place === 'not-required') throw new Refusal('The protocol asks for no decision at this stage now.');
    const { stage, open, toWrite } = found;
    const members = await this.overview.members(key);
    return this.unitOfWork.run(key, async (work) => {
      await chainInUnit(work, key.caseId, since);
      if ((await pinNow(work, key.caseId)) !== sha256) throw new Refusal('The case went to a newer version of its protocol while this was written. Look at it again.');
      const all = await decisionsOf(work.read, key.caseId);
      if ((all.findLast((one) => one.stage === stage.id)?.id ?? null) !== wanted.after) throw new StageDecidedMeanwhile();
      const team = members.filter((member) => sitsAt(member, work.now));
      const problems = decisionProblems(stage, wanted, toWrite, team.map(({ account }) => account));
      if (open.length > 0) problems.push({ field: '', text: `Settle first what this stage waits for: ${open.map((input) => input.replaceAll('-', ' ')).join(', ')}` });
      const lapsed = await this.training.within(work, team, key.facts.zone);
      const matched = new Set((await this.matches.within(work, key.caseId, wanted.tookPart)).map(({ account }) => account));
      const counted = team.filter(({ account }) => wanted.tookPart.includes(account) && !lapsed.has(account) && !matched.has(account)).map(({ account, discipline }) => ({ person: account, discipline }));
      if (stage.participants !== null && !quorum(stage.participants, counted).met) problems.push({ field: 'tookPart', text: 'The protocol asks for more people or disciplines to decide this together. Ask them to take part' });
      if (problems.length > 0) throw new StageRefused(problems);
      const written = { recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now } as const;
      const { precision, date, time, zone } = wanted.happened;
      const { id } = await work.insert(StageDecisionRow, {
        id: newId(), caseId: key.caseId, ordinal: (all.at(-1)?.ordinal ?? 0) + 1, protocolSha256: sha256, stage: stage.id, choice: wanted.choice, reason: wanted.reason,
        happenedPrecision: precision, happenedDate: date, happenedTime: time, happenedZone: zone, ...written,
      });
      for (const [at, input] of toWrite.entries()) await work.insert(StageWritingRow, { id: newId(), decisionId: id, input, body: wanted.written[at]!, ...written });
      for (const account of new Set(wanted.tookPart)) await work.insert(StagePresenceRow, { id: newId(), decisionId: id, accountId: account, discipline: team.find((one) => one.account === account)!.discipline });
      await touchCase(work, key.caseId);
      await work.announce('stage.decided', id);
      work.record('stage.decided', { items: [id] });
      return id;
    });
  }
}
