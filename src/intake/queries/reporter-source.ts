import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConflictSources, type ConflictSource, type FoundMatch } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Ask } from '../../platform/database/index.js';
import { openReporters } from '../store/open-reporters.js';

/**
 * Staff who reported a concern of the case under their own name. Confidential reports are left out on purpose: a match,
 * a refusal or a form that asks about one colleague would tell the team who reported. Such a reporter declares it
 * themself, under a ground that does not say so.
 */
@Injectable()
export class ReporterSource implements ConflictSource, OnModuleInit {
  constructor(private readonly sources: ConflictSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async matches(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
    return (await openReporters(ask, caseId, accounts)).map(({ account, report }) => ({ account, ground: 'reporter', about: report }));
  }
}
