import { Injectable } from '@nestjs/common';
import { LinkReads, type LinkLine } from '../store/link-reads.js';
import { CaseDoor, type CaseKey } from './case-door.js';

/** A linked case as one viewer may see it: whoever may not read it learns whom to ask, and no number. */
export interface LinkedCase extends LinkLine { readable: boolean }

@Injectable()
export class LinkedCases {
  constructor(private readonly links: LinkReads, private readonly door: CaseDoor) {}

  async read(key: CaseKey): Promise<LinkedCase[]> {
    const lines = await this.links.ofCase(key.caseId);
    return Promise.all(lines.map(async (line) => ({ ...line, readable: await this.door.wouldOpen(key.viewer, 'case.read', line.other) })));
  }

  /** A key to the case of that number for the same person; throws NotFoundException for one that is not theirs. */
  async keyTo(key: CaseKey, number: string): Promise<CaseKey> {
    return this.door.open(key.viewer, 'case.read', (await this.links.byNumber(number)) ?? '');
  }
}
