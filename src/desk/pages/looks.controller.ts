import { Controller, Get } from '@nestjs/common';
import { CaseTrail } from '../../audit/index.js';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { later } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint } from '../../platform/web/index.js';
import { actKinds } from '../queries/act-words.js';
import { Names } from '../queries/names.js';
import { looksView } from './looks.view.js';

const week = 7 * 86_400_000; // milliseconds

/** Who looked at a case this week, and who of its team did not. */
@Controller('cases/:caseId/looks')
export class LooksController {
  constructor(private readonly overview: CaseOverview, private readonly trail: CaseTrail, private readonly names: Names, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.history.read', records: 'case.looks.viewed', renders: 'desk/looks' })
  async show(@TheCase() key: CaseKey) {
    const now = this.clock.now();
    const [head, members, looks] = await Promise.all([this.overview.head(key), this.overview.members(key), this.trail.since(key.caseId, later(now, -week), actKinds.views.acts)]);
    const nameOf = await this.names.of(looks.map(({ actor }) => actor));
    return looksView(head, { looks: looks.map((look) => ({ ...look, name: nameOf(look.actor) })), members, now });
  }
}
