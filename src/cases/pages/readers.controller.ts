import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseOverview } from '../queries/case-overview.js';
import { CaseReaders } from '../queries/case-readers.js';
import { Restrictions } from '../queries/restrictions.js';
import { Conflicts } from '../queries/conflicts.js';
import { readersView } from './readers.view.js';
import { restrictionState } from './restrictions.view.js';

/** Equal for everybody who may see the case: nobody reads in it unseen by the others. */
@Controller('cases/:caseId/readers')
export class ReadersController {
  constructor(private readonly overview: CaseOverview, private readonly readers: CaseReaders, private readonly conflicts: Conflicts, private readonly restrictions: Restrictions, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.readers.viewed', renders: 'cases/readers' })
  async show(@TheCase() key: CaseKey) {
    const [head, readers, members, recusals, suspended, restrictions] = await Promise.all([this.overview.head(key), this.readers.read(key), this.overview.members(key), this.conflicts.recusals(key), this.readers.suspended(key), this.restrictions.of(key)]);
    const recused = recusals.filter(({ lifted_at }) => lifted_at === null).map(({ name, entered_at }) => ({ name, since: entered_at }));
    return new Shown(readersView({ head, readers, members, recused, suspended, states: restrictions.flatMap((one) => restrictionState(one) ?? []), mayReadHistory: key.may('case.history.read'), now: this.clock.now() }), readers.map(({ account }) => account));
  }
}
