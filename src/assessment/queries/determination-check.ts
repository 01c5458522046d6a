import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosureChecks, type CaseKey, type Outstanding } from '../../cases/index.js';
import { determinationPaths } from '../determination.endpoints.js';
import { inSeries } from '../rules/determination-words.js';
import { Determinations } from './determinations.js';

/** What closing a case asks of its determination: there is one for the current assessment, and everybody has signed. */
@Injectable()
export class DeterminationCheck implements OnModuleInit {
  readonly area = 'Determination';

  constructor(private readonly determinations: Determinations, private readonly checks: ClosureChecks) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async whatIsOutstanding(key: CaseKey): Promise<Outstanding[]> {
    const { all } = await this.determinations.of(key);
    const newest = all.at(-1);
    const outstanding = (what: string, href: string | null): Outstanding[] => [{ area: this.area, what, href }];
    const ask = key.may('case.determine') ? determinationPaths.ask(key.caseId) : null;
    if (newest === undefined) return outstanding('The team has not determined a level of concern yet.', ask);
    if (newest.frozen_at !== null) return outstanding('The assessment that began with the reopening has no level of concern yet.', ask);
    if (newest.complete) return [];
    return outstanding(`The determination still lacks a signature: ${inSeries(newest.stillToSign.map(({ name }) => name))}.`, key.may('case.determination.sign') ? determinationPaths.signatures(key.caseId) : determinationPaths.show(key.caseId));
  }
}
