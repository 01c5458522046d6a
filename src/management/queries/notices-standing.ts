import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { managementPaths } from '../management.endpoints.js';
import { anchorOf } from '../rules/notice-slots.js';
import { CaseNotices } from './case-notices.js';

/** A required notice that has reached nobody and is not withheld with approval. */
export interface OpenNotice { slot: string; name: string; whom: string | null; href: string }

/** The required notices of a case that are still open, for the closing check. */
@Injectable()
export class NoticesStanding {
  constructor(private readonly notices: CaseNotices) {}

  async of(key: CaseKey): Promise<OpenNotice[]> {
    const { notices } = await this.notices.read(key);
    return notices.filter(({ required, settled }) => required && !settled)
      .map(({ slot, name }) => ({ slot: slot.key, name, whom: slot.whom, href: `${managementPaths.notices(key.caseId)}#${anchorOf(slot.key)}` }));
  }
}
