import { Injectable, type PipeTransform } from '@nestjs/common';
import { asked, capabilities, decide, decideText, mayWriteClass, RecordRefusal, type Asked, type CaseResource, type Decision, type TextResource, type TextRight, type VerbId } from '../../access/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Basis } from '../../kernel/basis.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { actorOf, operator, type Actor, type Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TurnedAway } from '../ports/turned-away.js';
import { CaseReads } from '../store/case-reads.js';
import type { CaseFacts } from '../rules/case-facts.js';
import { commonScope, textScope, type TextScope } from '../rules/text-scope.js';

type Allowed = Extract<Decision, { allow: true }>;
type Found = NonNullable<Awaited<ReturnType<CaseReads['facts']>>>;

let cutPast: (key: CaseKey, facts: CaseFacts) => CaseKey;
let cut: (viewer: Viewer, verb: VerbId, allowed: Allowed, found: Found, now: Instant, page: boolean) => CaseKey;

/** Proof that a viewer may do one thing with one case, and why. No object literal passes for one, and only the door below can make one. */
export class CaseKey implements Acting {
  static {
    cut = (viewer, verb, allowed, found, now, page) => new CaseKey(viewer, verb, allowed, found, now, page ? new Map() : null);
    cutPast = (key, facts) => new CaseKey(key.viewer, key.verb, key.allowed, { ...key.found, facts }, key.at, new Map(), key.copies, true);
  }

  readonly #cut = true;
  private readable: TextScope | undefined;

  private constructor(readonly viewer: Viewer, readonly verb: VerbId, private readonly allowed: Allowed, private readonly found: Found, private readonly at: Instant, private readonly known: Map<string, Promise<unknown>> | null, private readonly copies = false, private readonly past = false) {}

  get facts(): CaseFacts { return this.found.facts; }
  get basis(): Basis { return this.allowed.basis; }
  get caseId(): Id { return this.facts.id; }
  /** What the door decided on. */
  get about(): CaseResource { return this.found.about; }
  /** Whom the records keep out of this case until somebody has answered. */
  get suspended(): readonly Id[] { return this.about.suspended ?? []; }
  get actor(): Actor { return actorOf(this.viewer); }

  /** Whether the same person could also do this with the case now: which buttons a page shows. It opens nothing. */
  may(verb: VerbId): boolean { return (!this.past || capabilities[verb].right === 'view') && decide(this.viewer, verb, this.found.about, this.at).allow; }

  /** What the same person may do with one text of this case. */
  textRight(text: TextResource): TextRight { return decideText(this.viewer, text, this.found.about, this.at); }

  /** Which texts of this case they may read, for a store to select by. */
  get texts(): TextScope { return this.readable ??= this.findReadable(); }

  /** The same key for what goes into a copy that others will read too: it opens only texts that everybody reads who reads the case. */
  forCopy(): CaseKey { return new CaseKey(this.viewer, this.verb, this.allowed, this.found, this.at, this.known === null ? null : new Map(), true, this.past); }

  /** Whether they may write texts of a class here. */
  mayWrite(recordClass: RecordClass): boolean { return mayWriteClass(this.viewer, recordClass, this.found.about, this.at); }

  /** Asks once what several parts of one page want to know. A key that was not cut for a page asks each time: what it does may change the answer. */
  once<T>(what: string, ask: () => Promise<T>): Promise<T> {
    const answer = (this.known?.get(what) as Promise<T> | undefined) ?? ask();
    this.known?.set(what, answer);
    return answer;
  }

  private findReadable(): TextScope {
    const scope = textScope(this.viewer.account, (text) => this.textRight(text));
    return this.copies ? commonScope(scope) : scope;
  }

  /** False for anything that was not cut here, whatever its shape. */
  static isGenuine(key: object): key is CaseKey { return #cut in key; }
}

/** The only place where a `CaseKey` is cut. */
@Injectable()
export class CaseDoor {
  constructor(private readonly cases: CaseReads, private readonly clock: Clock, private readonly recordRefusal: RecordRefusal, private readonly turnedAway: TurnedAway) {}

  /**
   * A key for one verb on one case. Throws NotFoundException alike for a case that is not there and one that is not
   * theirs (the refusal is recorded), and `Refusal` with a sentence when the case may be seen but not changed now.
   * `page` for a key that only looks: see `once`.
   */
  async open(viewer: Viewer, verb: VerbId, caseId: Id, page = false): Promise<CaseKey> {
    const found = isId(caseId) ? await this.cases.facts(caseId) : null;
    if (found === null) return this.recordRefusal.refuse(viewer, `${verb}.not-there`, null);
    const now = this.clock.now();
    const decision = decide(viewer, verb, found.about, now);
    if (decision.allow) return cut(viewer, verb, decision, found, now, page);
    if (decision.rule === `${verb}.suspended`) await this.turnedAway.tell(viewer, caseId);
    if (!decision.known) return this.recordRefusal.refuse(viewer, decision.rule, caseId);
    await this.recordRefusal.run(viewer, decision.rule, caseId);
    throw new Refusal(decision.why);
  }

  /** Whether `open` would let them through; for a page that shows a link or does not. Opens and records nothing. */
  async wouldOpen(viewer: Viewer, verb: VerbId, caseId: Id): Promise<boolean> {
    const found = await this.cases.facts(caseId);
    return found !== null && decide(viewer, verb, found.about, this.clock.now()).allow;
  }

  /**
   * The same person's key to the case as the database that is read now has it: with its facts of then, and the rights of today.
   * No button is there for it. Null where there was no such case.
   */
  async asItWas(key: CaseKey): Promise<CaseKey | null> {
    const found = await this.cases.facts(key.caseId);
    return found === null ? null : cutPast(key, found.facts);
  }

  /**
   * A key by which the product itself looks at a case to keep its clocks, whoever may read it. It stands for nobody: no text
   * of chosen readers opens to it, and no button is there for it. Never for a page.
   */
  async dangerouslyOpenForClocks(caseId: Id): Promise<CaseKey> {
    const found = await this.cases.facts(caseId);
    if (found === null) throw new Error(`no case ${caseId}`);
    const nobody: Viewer = { account: operator.id, active: true, person: null, name: 'Waypost', seats: [], submission: null };
    return cut(nobody, 'case.read', { allow: true, basis: 'operator', rule: 'case.clocks', obligations: [] }, found, this.clock.now(), true);
  }
}

@Injectable()
export class CaseKeyPipe implements PipeTransform<Asked, Promise<CaseKey>> {
  constructor(private readonly door: CaseDoor) {}

  async transform({ request, verb }: Asked): Promise<CaseKey> {
    const key = await this.door.open(request.viewer!, verb, (request.params as { caseId: string }).caseId, request.method === 'GET');
    request.acting = key;
    return key;
  }
}

/** The key by which a request was let in; null where it is not about a case. For what stands around a page: it opens nothing new. */
export const keyOf = (acting: Acting | null): CaseKey | null => (acting !== null && CaseKey.isGenuine(acting) ? acting : null);

/** `show(@TheCase() key: CaseKey)`: a key for the verb that the handler declares and the case in its address. */
export const TheCase = () => asked(CaseKeyPipe);
