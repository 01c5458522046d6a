import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';
import { asked, decide, RecordRefusal, type Asked, type VerbId } from '../../access/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Basis } from '../../kernel/basis.js';
import type { Actor, Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { CaseReads } from '../store/case-reads.js';
import type { CaseFacts } from '../rules/case-facts.js';

type Allows = (verb: VerbId) => boolean;

let cut: (viewer: Viewer, verb: VerbId, basis: Basis, facts: CaseFacts, allows: Allows) => CaseKey;

/** Proof that a viewer may do one thing with one case, and why. No object literal passes for one, and only the door below can make one. */
export class CaseKey implements Acting {
  static {
    cut = (viewer, verb, basis, facts, allows) => new CaseKey(viewer, verb, basis, facts, allows);
  }

  readonly #cut = true;

  private constructor(readonly viewer: Viewer, readonly verb: VerbId, readonly basis: Basis, readonly facts: CaseFacts, private readonly allows: Allows) {}

  get caseId(): Id { return this.facts.id; }
  get actor(): Actor { return { id: this.viewer.account, submission: this.viewer.submission }; }

  /** Whether the same person could also do this with the case now: which buttons a page shows. It opens nothing. */
  may(verb: VerbId): boolean { return this.allows(verb); }

  /** False for anything that was not cut here, whatever its shape. */
  static isGenuine(key: object): key is CaseKey { return #cut in key; }
}

/** The only place where a `CaseKey` is cut. */
@Injectable()
export class CaseDoor {
  constructor(private readonly cases: CaseReads, private readonly clock: Clock, private readonly recordRefusal: RecordRefusal) {}

  /**
   * A key for one verb on one case. Throws NotFoundException alike for a case that is not there and one that is not
   * theirs (the refusal is recorded), and `Refusal` with a sentence when the case may be seen but not changed now.
   */
  async open(viewer: Viewer, verb: VerbId, caseId: Id): Promise<CaseKey> {
    const found = isId(caseId) ? await this.cases.facts(caseId) : null;
    if (found === null) return this.refuse(viewer, `${verb}.not-there`);
    const now = this.clock.now();
    const about = { kind: 'case', school: found.facts.school, closed: found.facts.closed, members: found.members } as const;
    const decision = decide(viewer, verb, about, now);
    if (decision.allow) return cut(viewer, verb, decision.basis, found.facts, (other) => decide(viewer, other, about, now).allow);
    if (decision.known) throw new Refusal(decision.why);
    return this.refuse(viewer, decision.rule, caseId);
  }

  /** Whether `open` would let them through; for a page that shows a link or does not. Opens and records nothing. */
  async wouldOpen(viewer: Viewer, verb: VerbId, caseId: Id): Promise<boolean> {
    const found = await this.cases.facts(caseId);
    return found !== null && decide(viewer, verb, { kind: 'case', school: found.facts.school, closed: found.facts.closed, members: found.members }, this.clock.now()).allow;
  }

  private async refuse(viewer: Viewer, rule: string, item?: Id): Promise<never> {
    await this.recordRefusal.run(viewer, rule, item ?? null);
    throw new NotFoundException();
  }
}

@Injectable()
export class CaseKeyPipe implements PipeTransform<Asked, Promise<CaseKey>> {
  constructor(private readonly door: CaseDoor) {}

  async transform({ request, verb }: Asked): Promise<CaseKey> {
    const key = await this.door.open(request.viewer!, verb, (request.params as { caseId: string }).caseId);
    request.acting = key;
    return key;
  }
}

/** `show(@TheCase() key: CaseKey)`: a key for the verb that the handler declares and the case in its address. */
export const TheCase = () => asked(CaseKeyPipe);
