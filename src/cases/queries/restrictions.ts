import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { RestrictionReads, type RestrictionLine } from '../store/restriction-reads.js';
import { LinkReads } from '../store/link-reads.js';
import { CaseDoor, type CaseKey } from './case-door.js';

export type { RestrictionLine };

/** Seals and holds, for whoever asks for, agrees to and lifts them. */
@Injectable()
export class Restrictions {
  constructor(private readonly reads: RestrictionReads, private readonly links: LinkReads, private readonly door: CaseDoor) {}

  standing(viewer: Viewer, before: { at: Instant; id: Id } | null, limit: number): Promise<RestrictionLine[]> {
    return this.reads.standing(viewer.account, before, limit);
  }

  of(key: CaseKey): Promise<RestrictionLine[]> {
    return this.reads.ofCase(key.caseId);
  }

  /** The case of that number, if the viewer could hold it; null alike for one that is not there and one that is not theirs. */
  async byNumber(viewer: Viewer, number: string): Promise<{ id: Id; number: string; school: string; zone: string } | null> {
    const id = await this.links.byNumber(number);
    if (id === null || !(await this.door.wouldOpen(viewer, 'case.hold', id))) return null;
    return { id, ...(await this.reads.place(id))! };
  }

  /** The case's number and school, and nothing of what it is about. */
  async place(key: CaseKey): Promise<{ number: string; school: string; zone: string }> {
    return (await this.reads.place(key.caseId))!;
  }
}
