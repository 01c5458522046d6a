import { Injectable } from '@nestjs/common';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import { ConflictMatches, pinNow, touchCase, type CaseKey } from '../../cases/index.js';
import { dueWithin, SchoolDirectory } from '../../directory/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { disabledLevels, gatesBefore, lowers, ProtocolShelf, quorum, reasonWordsMissing, type Definition, type Known, type Signature, type Wording } from '../../protocols/index.js';
import { routingOf } from '../../tracks/index.js';
import { TrainingStanding } from '../../training/index.js';
import { AssessmentReadiness, type Hindrance } from '../queries/assessment-readiness.js';
import { gateHindrances, PackGates } from '../queries/pack-gates.js';
import { agreements } from '../queries/agreement.js';
import { readsLacking } from '../queries/first-read-demand.js';
import { decidersOf } from '../rules/deciders.js';
import { decidedIn } from '../queries/determinations.js';
import { KnownCase, knownWith, teamFactsOf } from '../queries/known-case.js';
import { determinationProblems, type DeterminationDraft, type DeterminationProblem } from '../rules/determination.js';
import { DeterminationQuorumRow } from '../store/determination-quorum.entity.js';
import type { DeterminationLine } from '../store/determination-reads.js';
import { openedReads } from '../store/first-read-reads.js';
import { determinationState, type DeterminationState } from '../store/determination-state.js';
import { DeterminationCitationRow, DeterminationDissentRow, DeterminationPresenceRow, DeterminationRow } from '../store/determination.entity.js';

export interface NewDetermination extends DeterminationDraft {
  /** When the team decided. */
  happened: Happened;
  /** The newest determination when this one was written; null for none. A later one in between throws `DeterminationOvertaken`. */
  after: Id | null;
}

/** A determination is not what the rules ask for; nothing was saved. */
export class DeterminationRefused extends Refusal {
  constructor(readonly problems: readonly DeterminationProblem[]) {
    super(problems.map(({ text }) => `${text}.`).join(' '));
  }
}

/** The assessment is not ready for a level yet; nothing was saved. `problems` are what else is wrong with what was sent. */
export class AssessmentUnfinished extends Refusal {
  constructor(readonly missing: readonly Hindrance[], readonly problems: readonly DeterminationProblem[]) {
    super(`The assessment is not ready for a level. ${missing.map(({ text }) => text).join(' ')}`);
  }
}

/** Somebody recorded another determination since this one was begun; nothing was saved, show both. */
export class DeterminationOvertaken extends Refusal {
  constructor() {
    super('Another determination was recorded while this one was written. Read it first.');
  }
}

/**
 * Appends the team's judgment of the level of concern. It takes the place of the one before, and is provisional until
 * the protocol's disciplines have signed; where too few of them took part, only until a day that it keeps. Throws `AssessmentUnfinished`, `DeterminationRefused`, or
 * `DeterminationOvertaken`.
 */
@Injectable()
export class RecordDetermination {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf, private readonly readiness: AssessmentReadiness, private readonly training: TrainingStanding, private readonly known: KnownCase,
    private readonly matches: ConflictMatches, private readonly directory: SchoolDirectory, private readonly gates: PackGates, private readonly trail: CaseTrail,
  ) {}

  run(key: CaseKey, wanted: NewDetermination): Promise<Id> {
    return whileUnchanged(() => this.trail.head(), ({ seq }) => this.attempt(key, wanted, seq));
  }

  /** Rests on what was read after entry `since`. */
  private async attempt(key: CaseKey, wanted: NewDetermination, since: number): Promise<Id> {
    const { missing } = await this.readiness.of(key);
    const [{ definition, wording, sha256 }, known] = [await this.shelf.ofCase(key.facts), knownWith(await this.known.of(key), wanted.facts)];
    // A protocol may ask for more before a higher level, or before a fact that acts; where a threat to self goes is asked within the unit.
    const { protocol, gates } = await this.gates.of(key, 'determination', wanted);
    const asked = gateHindrances({ protocol, gates: gates.filter(({ gate }) => gate.kind !== 'self-harm-routing') });
    const deciders = decidersOf(definition);
    const expires = deciders?.ifMissing === 'provisional' ? deciders.expires : null;
    const years = expires === null ? [] : await this.directory.calendars(key.facts.school);
    return this.unitOfWork.run(key, async (work) => {
      await chainInUnit(work, key.caseId, since);
      const state = await determinationState(work, key.caseId, key.texts);
      const { last, team, grounds, assessment } = state;
      if ((await pinNow(work, key.caseId)) !== sha256) throw new Refusal('The case went to a newer version of its protocol while this was written. Look at it again.');
      const stood = stoodBefore(definition, await this.definitionsOf(state.all), state.all);
      if (last !== null && last.id !== wanted.after) throw new DeterminationOvertaken();
      const lapsed = await this.training.within(work, team, key.facts.zone);
      const problems = determinationProblems(wanted, {
        levels: definition.levels.map(({ id }) => id), teamFacts: teamFactsOf(definition),
        citable: grounds.filter(({ assessment_id, stands, readable }) => readable === 1 && assessment_id === assessment && stands === 1).map(({ id, entered_at }) => ({ id, enteredAt: entered_at })),
        team: team.map(({ account }) => account), counting: team.filter(({ account }) => !lapsed.has(account)).map(({ account }) => account), last: stood,
        ...(definition.determination === null ? {} : { reasonWords: { asked: definition.determination.reasonWords, missing: reasonWordsMissing(definition, wanted.rationale) } }),
      });
      if (missing.length > 0) throw new AssessmentUnfinished(missing, problems);
      problems.push(...asked.map(({ text }) => ({ field: 'level' as const, text: `This level asks for more first. ${text.replace(/\.$/, '')}` })));
      problems.push(...closedProblems(definition, wording, known, wanted.level));
      if (await this.routeMissing(work, key.caseId, definition, known)) problems.push({ field: 'facts', text: 'The protocol asks that a threat to self goes to the suicide protocol first. Open a track, link one, or write why one that ended before the case was reopened still serves, on the page “Suicide protocol” of this case' });
      const lacking = readsLacking(definition, known, wanted.level, assessment === null ? 0 : await openedReads(work.read, assessment));
      if (lacking > 0) problems.push({ field: 'level', text: `The protocol asks for first reads before this level, and ${lacking} more ${lacking === 1 ? 'has' : 'have'} to be opened. Ask for them on the page “First reads”` });
      const matched = new Set((await this.matches.within(work, key.caseId, wanted.tookPart)).map(({ account }) => account));
      const counted = team.filter(({ account }) => wanted.tookPart.includes(account) && !lapsed.has(account) && !matched.has(account)).map(({ account, discipline }) => ({ person: account, discipline }));
      const short = deciders !== null && !quorum(deciders, counted).met;
      if (short && expires === null) problems.push({ field: 'tookPart', text: 'The protocol asks for more disciplines to decide together. Ask them to take part' });
      if (problems.length > 0) throw new DeterminationRefused(problems);
      const id = await append(work, key.caseId, sha256, state, wanted);
      if (short && expires !== null) await this.keepQuorum(work, id, counted, dueWithin(expires, work.now, { zone: key.facts.zone, years }).at);
      await touchCase(work, key.caseId);
      await work.announce('determination.recorded', id);
      work.record('determination.recorded', { items: [id] });
      return id;
    });
  }

  /** What each was recorded on, which a case may have left since. */
  private definitionsOf(all: readonly DeterminationLine[]): Promise<Definition[]> {
    return Promise.all(all.map(async ({ protocol_sha256 }) => (await this.shelf.pinned(protocol_sha256)).definition));
  }

  /** A threat to self that the team finds now is routed before the level stands. */
  private async routeMissing(work: Work, caseId: Id, definition: Definition, known: Known): Promise<boolean> {
    return gatesBefore(definition, known, 'determination').some(({ kind }) => kind === 'self-harm-routing') && (await routingOf(work.read, caseId)).routed === null;
  }

  private async keepQuorum(work: Work, determination: Id, counted: readonly Signature[], dueAt: Instant): Promise<void> {
    await work.insert(DeterminationQuorumRow, {
      id: newId(), determinationId: determination, counted: JSON.stringify(counted.map(({ person, discipline }) => [person, discipline])), dueAt, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
    });
  }
}

/** What a lower level is held against: the newest determination, or the one agreed on where that is higher. */
function stoodBefore(definition: Definition, definitions: readonly Definition[], all: readonly DeterminationLine[]): { level: string; enteredAt: Instant } | null {
  const found = agreements(definitions, all.map((line) => decidedIn(line)));
  const [last, agreed] = [all.at(-1) ?? null, all.findLast((_, at) => found[at]!.complete) ?? null];
  const stood = definition.determination !== null && agreed !== null && last !== null && lowers(definition, agreed.level, last.level) ? agreed : last;
  return stood === null ? null : { level: stood.level, enteredAt: stood.entered_at };
}

/** A level that a floor of the protocol takes away is not recorded, by whomever; the sentence is the protocol's. */
function closedProblems(definition: Definition, wording: Wording, known: Known, level: string): DeterminationProblem[] {
  const closed = disabledLevels(definition, known).find((one) => one.level === level);
  return (closed?.floors ?? []).map(({ id }) => ({ field: 'level', text: wording.floors[id]!.replace(/\.$/, '') }));
}

async function append(work: Work, caseId: Id, protocolSha256: string, { assessment, last, team, grounds }: DeterminationState, wanted: NewDetermination): Promise<Id> {
  const written = { recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now } as const;
  const { precision, date, time, zone } = wanted.happened;
  const { id } = await work.insert(DeterminationRow, {
    id: newId(), caseId, assessmentId: assessment!, ordinal: (last?.ordinal ?? 0) + 1, protocolSha256, level: wanted.level, facts: JSON.stringify([...new Set(wanted.facts)]), rationale: wanted.rationale,
    writtenFacts: wanted.writtenFacts, happenedPrecision: precision, happenedDate: date, happenedTime: time, happenedZone: zone, ...written,
  });
  for (const ground of grounds.filter((one) => wanted.citations.includes(one.id))) {
    await work.insert(DeterminationCitationRow, { id: newId(), determinationId: id, kind: ground.kind, sourceId: ground.id });
  }
  for (const account of new Set(wanted.tookPart)) {
    await work.insert(DeterminationPresenceRow, { id: newId(), determinationId: id, accountId: account, discipline: team.find((place) => place.account === account)!.discipline });
  }
  for (const { person, body } of wanted.dissents) await work.insert(DeterminationDissentRow, { id: newId(), determinationId: id, accountId: person, body, ...written });
  return id;
}
