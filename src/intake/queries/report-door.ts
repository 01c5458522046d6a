import { Injectable, type PipeTransform } from '@nestjs/common';
import { asked, capabilities, decide, RecordRefusal, type Asked, type VerbId } from '../../access/index.js';
import { TurnedAway } from '../../cases/index.js';
import type { Basis } from '../../kernel/basis.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { isId, type Id } from '../../kernel/ids.js';
import { actorOf, type Actor, type Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Acting } from '../../platform/database/index.js';
import { ReportReads, type ReportFacts } from '../store/report-reads.js';

export type { ReportFacts };

type Allows = (verb: VerbId) => boolean;

let cut: (viewer: Viewer, verb: VerbId, basis: Basis, facts: ReportFacts, allows: Allows) => ReportKey;

/** Proof that a viewer may do one thing with one report, and why. Only the door below can make one. */
export class ReportKey implements Acting {
  static {
    cut = (viewer, verb, basis, facts, allows) => new ReportKey(viewer, verb, basis, facts, allows);
  }

  readonly #cut = true;

  private constructor(readonly viewer: Viewer, readonly verb: VerbId, readonly basis: Basis, readonly facts: ReportFacts, private readonly allows: Allows) {}

  get reportId(): Id { return this.facts.id; }
  /** The case that the report belongs to, so that its history tells of what is done here. */
  get caseId(): Id | null { return this.facts.caseId; }
  get actor(): Actor { return actorOf(this.viewer); }

  /** The disciplines of the seats that give this key, so of the seats in which the person acts. */
  get disciplines(): Discipline[] {
    const reach: Partial<Record<string, string>> = capabilities[this.verb].reach;
    return this.viewer.seats.filter(({ role, school }) => (reach[role] === 'school' && school === this.facts.school) || (reach[role] === 'district' && school === null)).map(({ discipline }) => discipline);
  }

  /** Whether the same person could also do this with the report now: which buttons a page shows. It opens nothing. */
  may(verb: VerbId): boolean { return this.allows(verb); }

  /** False for anything that was not cut here, whatever its shape. */
  static isGenuine(key: object): key is ReportKey { return #cut in key; }
}

/** The only place where a `ReportKey` is cut. */
@Injectable()
export class ReportDoor {
  constructor(private readonly reports: ReportReads, private readonly clock: Clock, private readonly recordRefusal: RecordRefusal, private readonly turnedAway: TurnedAway) {}

  /** Throws NotFoundException alike for a report that is not there and one that is not theirs; the refusal is recorded. */
  async open(viewer: Viewer, verb: VerbId, reportId: Id): Promise<ReportKey> {
    const facts = isId(reportId) ? await this.reports.facts(reportId) : null;
    if (facts === null) return this.recordRefusal.refuse(viewer, `${verb}.not-there`, null);
    const now = this.clock.now();
    const about = { kind: 'report', school: facts.school, exclusions: facts.exclusions, suspended: facts.suspended } as const;
    const allows = (other: VerbId) => decide(viewer, other, about, now).allow && (other !== 'report.routing.acknowledge' || facts.receiver === viewer.account);
    const decision = decide(viewer, verb, about, now);
    if (decision.allow && allows(verb)) return cut(viewer, verb, decision.basis, facts, allows);
    if (!decision.allow && decision.rule === `${verb}.suspended`) await this.turnedAway.tell(viewer, facts.caseId!); // the records of its case keep them out
    return this.recordRefusal.refuse(viewer, decision.allow ? `${verb}.not-the-receiver` : decision.rule, reportId);
  }
}

@Injectable()
export class ReportKeyPipe implements PipeTransform<Asked, Promise<ReportKey>> {
  constructor(private readonly door: ReportDoor) {}

  async transform({ request, verb }: Asked): Promise<ReportKey> {
    const key = await this.door.open(request.viewer!, verb, (request.params as { reportId: string }).reportId);
    request.acting = key;
    return key;
  }
}

/** `show(@TheReport() key: ReportKey)`: a key for the verb that the handler declares and the report in its address. */
export const TheReport = () => asked(ReportKeyPipe);
