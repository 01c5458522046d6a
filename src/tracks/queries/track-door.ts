import { Injectable, type PipeTransform } from '@nestjs/common';
import { asked, decide, RecordRefusal, type Asked, type VerbId } from '../../access/index.js';
import type { Basis } from '../../kernel/basis.js';
import { isId, type Id } from '../../kernel/ids.js';
import { actorOf, type Actor, type Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Acting } from '../../platform/database/index.js';
import { trackFacts, TrackReads, type TrackFacts } from '../store/track-reads.js';

export type { TrackFacts };

let cut: (viewer: Viewer, verb: VerbId, basis: Basis, facts: TrackFacts, allows: (verb: VerbId) => boolean) => TrackKey;

/** Proof that a viewer may do one thing with one track of the suicide protocol. Only the door below can make one. */
export class TrackKey implements Acting {
  static {
    cut = (viewer, verb, basis, facts, allows) => new TrackKey(viewer, verb, basis, facts, allows);
  }

  readonly #cut = true;

  private constructor(readonly viewer: Viewer, readonly verb: VerbId, readonly basis: Basis, readonly facts: TrackFacts, private readonly allows: (verb: VerbId) => boolean) {}

  get trackId(): Id { return this.facts.id; }
  /** Null, also where it stands beside a case: the history of a case tells nothing of what is done here. */
  get caseId(): null { return null; }
  get actor(): Actor { return actorOf(this.viewer); }

  /** Whether the same person could also do this with the track now: which buttons a page shows. It opens nothing. */
  may(verb: VerbId): boolean { return this.allows(verb); }

  /** False for anything that was not cut here, whatever its shape. */
  static isGenuine(key: object): key is TrackKey { return #cut in key; }
}

/** The only place where a `TrackKey` is cut. */
@Injectable()
export class TrackDoor {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock, private readonly recordRefusal: RecordRefusal) {}

  /** Throws NotFoundException alike for a track that is not there and one that is not theirs; the refusal is recorded. Only the lead gets a key for `track.lead`. */
  async open(viewer: Viewer, verb: VerbId, id: Id): Promise<TrackKey> {
    const facts = isId(id) ? await trackFacts(this.tracks.ask, id) : null;
    if (facts === null) return this.recordRefusal.refuse(viewer, `${verb}.not-there`, null);
    const now = this.clock.now();
    const about = { kind: 'track', members: facts.members.map(({ account, from, until }) => ({ account, from, until, purpose: null })), exclusions: facts.exclusions } as const;
    const allows = (other: VerbId): boolean => decide(viewer, other, about, now).allow && (other !== 'track.lead' || facts.lead === viewer.account);
    const decision = decide(viewer, verb, about, now);
    if (decision.allow && allows(verb)) return cut(viewer, verb, decision.basis, facts, allows);
    return this.recordRefusal.refuse(viewer, decision.allow ? `${verb}.not-the-lead` : decision.rule, id);
  }
}

@Injectable()
export class TrackKeyPipe implements PipeTransform<Asked, Promise<TrackKey>> {
  constructor(private readonly door: TrackDoor) {}

  async transform({ request, verb }: Asked): Promise<TrackKey> {
    const key = await this.door.open(request.viewer!, verb, (request.params as { trackId: string }).trackId);
    request.acting = key;
    return key;
  }
}

/** `show(@TheTrack() key: TrackKey)`: a key for the verb that the handler declares and the track in its address. */
export const TheTrack = () => asked(TrackKeyPipe);
