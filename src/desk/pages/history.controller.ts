import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { isId } from '../../kernel/ids.js';
import { Endpoint } from '../../platform/web/index.js';
import { CaseHistory } from '../queries/case-history.js';
import { historyView } from './history.view.js';

@Controller('cases/:caseId/history')
export class HistoryController {
  constructor(private readonly overview: CaseOverview, private readonly history: CaseHistory) {}

  @Get() @Endpoint({ needs: 'case.history.read', records: 'case.history.viewed', renders: 'desk/history' })
  async show(@TheCase() key: CaseKey, @Query('who') who?: string, @Query('kind') kind?: string, @Query('before') before?: string) {
    const filter = { who: who || null, kind: kind === 'views' || kind === 'changes' ? kind : null, before: before === undefined ? null : Number(before) } as const;
    if ((filter.who !== null && !isId(filter.who)) || (filter.before !== null && !Number.isSafeInteger(filter.before))) throw new NotFoundException();
    return historyView(await this.overview.head(key), await this.history.read(key, filter), filter);
  }
}
