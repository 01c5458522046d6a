import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { dueWithin, SchoolDirectory } from '../../directory/index.js';
import { dayIn, momentOf } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { gatesBefore, holds, ProtocolShelf, type Gate, type GatePlace, type PublishedProtocol } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import { gateLack, settledHere, type GateRecords } from '../rules/gates.js';
import { DeterminationTeam } from './determination-team.js';
import { DisabilityBlock } from './disability-block.js';
import { stagesLeft, StageDecisions } from '../../stages/index.js';
import { CaseTracks } from '../../tracks/index.js';
import { FirstReads } from './first-reads.js';
import { gateLackWords, gatePage } from './gate-words.js';
import { GateRecordLines } from './gate-records.js';
import type { Hindrance } from './hindrance.js';
import { KnownCase, knownWith } from './known-case.js';
import { OpenUnknowns } from './open-unknowns.js';
import { WeaponsBlock } from './weapons-block.js';

/** `lacks` is what a gate still lacks, as a sentence; null when it is satisfied. `askAgain` is the last day on which the answer about weapons counts. */
export interface GateStanding { gate: Gate; lacks: string | null; askAgain: LocalDate | null; href: string }
export interface CaseGates { protocol: PublishedProtocol; gates: GateStanding[] }

/** A level that a team is about to record, with the facts that it found. */
export interface WantedLevel { level: string; facts: readonly string[] }

/** The gates that a case's protocol puts before a determination (or another step), each with what it still lacks. Nothing where the protocol has none. `wanted` asks what such a level needs first. */
@Injectable()
export class PackGates {
  constructor(
    private readonly shelf: ProtocolShelf, private readonly known: KnownCase, private readonly weapons: WeaponsBlock, private readonly disability: DisabilityBlock,
    private readonly lines: GateRecordLines, private readonly unknowns: OpenUnknowns, private readonly team: DeterminationTeam, private readonly directory: SchoolDirectory, private readonly clock: Clock, private readonly reads: FirstReads, private readonly stages: StageDecisions, private readonly tracks: CaseTracks,
  ) {}

  async of(key: CaseKey, place: GatePlace = 'determination', wanted: WantedLevel | null = null): Promise<CaseGates> {
    const protocol = await this.shelf.ofCase(key.facts);
    if (!protocol.definition.gates.some(({ before }) => before === place)) return { protocol, gates: [] };
    const now = await this.known.of(key);
    const known = wanted === null ? now : { ...knownWith(now, wanted.facts), level: wanted.level };
    const [weapons, disability, protective, sought, unknowns, members, { demand, opened }, { routed, tracks }] = await Promise.all([
      this.weapons.read(key), this.disability.read(key), this.lines.protective(key), this.lines.sought(key, known), this.unknowns.of(key), this.team.now(key), this.reads.of(key), this.tracks.routing(key),
    ]);
    const { zone } = key.facts;
    const here = new Set(members.map(({ account }) => account));
    const unowned = unknowns.filter(({ ownerId, dueOn }) => dueOn === null || ownerId === null || !here.has(ownerId)).map(({ text }) => text);
    const askedOn = weapons.standingAnswers.map(({ happened_date, entered_at }) => happened_date ?? dayIn(zone, entered_at)).sort().at(-1) ?? null;
    const stages = protocol.definition.gates.some(({ kind }) => kind === 'stage-decisions') ? stagesLeft(protocol.definition, place, ({ requiredWhen }) => holds(requiredWhen, known), await this.stages.of(key)) : [];
    const records = { today: dayIn(zone, this.clock.now()), weaponsAskedOn: askedOn, disabilityAnswered: disability.answered, protective: protective.standing.length, sourcesLeft: sought.left, unowned: unowned.length, readsLeft: Math.max(0, (demand?.people ?? 0) - opened), stagesLeft: stages.length, selfHarm: routed !== null ? 'routed' as const : tracks.length > 0 ? 'before-reopening' as const : 'never' as const };
    const standing = async (gate: Gate): Promise<GateStanding> => {
      const askAgain = gate.kind === 'weapons' ? await this.goodUntil(key, gate, askedOn) : null;
      const lack = gateLack(gate.kind, { ...records, weaponsGoodUntil: askAgain } satisfies GateRecords);
      return { gate, lacks: gateLackWords({ lack, askAgain, sources: sought.left, unowned, readsLeft: records.readsLeft, stages }, protocol.wording), askAgain, href: weapons.begun ? gatePage(key.caseId, gate.kind) : assessmentPaths.overview(key.caseId) };
    };
    const before = gatesBefore(protocol.definition, known, place).filter(({ kind }) => kind !== 'blind-first-reads' && (settledHere as readonly string[]).includes(kind));
    // Reads that only some levels ask for are held against the level when it is recorded.
    const demanded = place === 'determination' && demand !== null && demand.holdsUp && demand.levels.length === protocol.definition.levels.length ? [...before, demand.gate] : before;
    return { protocol, gates: await Promise.all(demanded.map(standing)) };
  }

  private async goodUntil(key: CaseKey, { within }: Gate, askedOn: LocalDate | null): Promise<LocalDate | null> {
    if (within === null || askedOn === null) return null;
    const { zone, school } = key.facts;
    return dayIn(zone, dueWithin(within, momentOf(zone, askedOn, '12:00'), { zone, years: await key.once('calendars', () => this.directory.calendars(school)) }).at);
  }
}

/** The gates that hold up a level, as sentences with the page where each is settled. */
export const gateHindrances = ({ gates }: CaseGates): Hindrance[] => gates.flatMap(({ lacks, href }) => (lacks === null ? [] : [{ text: lacks, href }]));
