import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { actWords } from '../queries/act-words.js';
import { CaseChanges } from '../queries/case-change.js';
import { Names } from '../queries/names.js';
import { idsIn } from './change-words.view.js';
import { changeView, fieldsOf } from './changes.view.js';

/** One entry of the history with what it changed. */
@Controller('cases/:caseId/history')
export class ChangesController {
  constructor(private readonly overview: CaseOverview, private readonly changes: CaseChanges, private readonly names: Names) {}

  @Get(':entry') @Endpoint({ needs: 'case.history.read', records: 'case.change.viewed', renders: 'desk/change' })
  async show(@TheCase() key: CaseKey, @Param('entry') number: string) {
    const change = /^[1-9]\d{0,14}$/.test(number) ? await this.changes.read(key, Number(number)) : null;
    if (change === null) throw new NotFoundException();
    const ids = change.rows.flatMap((row) => fieldsOf(row).flatMap(({ name, from, to }) => [...idsIn(row.table, name, from), ...idsIn(row.table, name, to)]));
    const [head, nameOf] = await Promise.all([this.overview.head(key), this.names.of([change.actor, ...ids])]);
    return new Shown(changeView(head, change, actWords[change.act] ?? change.act, nameOf), change.rows.map(({ row }) => row));
  }
}
