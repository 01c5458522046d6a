import { Injectable } from '@nestjs/common';
import { decide, RecordRefusal, type VerbId } from '../../access/index.js';
import type { Basis } from '../../kernel/basis.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Actor, Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import type { Acting } from '../../platform/database/index.js';
import { SampleReads, type SampleLine } from '../store/sample-reads.js';

let cut: (viewer: Viewer, basis: Basis) => DrawingKey;

/** Proof that somebody may draw samples: a coordinator by a district-wide seat. Only the door below makes one. */
export class DrawingKey implements Acting {
  static {
    cut = (viewer, basis) => new DrawingKey(viewer, basis);
  }

  readonly caseId = null;
  readonly #cut = true;

  private constructor(readonly viewer: Viewer, readonly basis: Basis) {}

  get actor(): Actor { return { id: this.viewer.account, submission: this.viewer.submission }; }

  /** False for anything that was not cut here. */
  static isGenuine(key: object): key is DrawingKey { return #cut in key; }
}

/** Who may see which sample. Unknown and forbidden are the same 404, and the refusal is recorded. */
@Injectable()
export class SampleDoor {
  constructor(private readonly samples: SampleReads, private readonly clock: Clock, private readonly recordRefusal: RecordRefusal) {}

  /** The guard asks whether a seat holds the verb; this asks whether that seat is district-wide. */
  async forDrawing(viewer: Viewer): Promise<DrawingKey> {
    const decision = decide(viewer, 'audit.sample.draw', { kind: 'office' }, this.clock.now());
    return decision.allow ? cut(viewer, decision.basis) : this.recordRefusal.refuse(viewer, decision.rule, null);
  }

  /** One sample of the viewer's own that runs now. */
  async ofAuditor(viewer: Viewer, verb: Extract<VerbId, 'audit.sample.read' | 'audit.sample.export'>, id: Id): Promise<SampleLine> {
    const sample = isId(id) ? await this.samples.one(id) : null;
    if (sample === null) return this.recordRefusal.refuse(viewer, `${verb}.not-there`, null);
    if (sample.auditor !== viewer.account) return this.recordRefusal.refuse(viewer, `${verb}.not-own`, id);
    return sample.sample_until > this.clock.now() ? sample : this.recordRefusal.refuse(viewer, `${verb}.over`, id);
  }
}
