import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { ReporterReads } from '../store/reporter-reads.js';
import type { ReportKey } from './report-door.js';

export const confidentialReporter = 'Confidential reporter';

/** Who reported, as far as readers may know it. */
@Injectable()
export class Reporters {
  constructor(private readonly reporters: ReporterReads, private readonly accounts: AccountDirectory) {}

  /** Names for actors and reporters: accounts by name, stand-ins as "Confidential reporter"; ids that are neither are left out. */
  async namesFor(ids: readonly Id[]): Promise<Map<Id, string>> {
    const unique = [...new Set(ids)];
    const [names, standIns] = await Promise.all([this.accounts.names(unique), this.reporters.standIns(unique)]);
    for (const id of standIns) names.set(id, confidentialReporter);
    return names;
  }

  /** Who a reporter is, confidential or not. The page that shows it is an act of its own. Throws for a key cut for anything else. */
  async dangerouslyRevealReporter(key: ReportKey): Promise<string> {
    if (key.verb !== 'report.identity.read') throw new Error('this key does not open who the reporter is');
    return (await this.reporters.who(key.reportId))!.name;
  }
}
