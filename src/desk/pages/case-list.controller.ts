import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { LevelOfConcern } from '../../assessment/index.js';
import { MyCases } from '../../cases/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { nameKeys } from '../../people/index.js';
import { Endpoint, Shown, placeIn } from '../../platform/web/index.js';
import { caseListView } from './case-list.view.js';

const perPage = 25;

@Controller('cases')
export class CaseListController {
  constructor(private readonly cases: MyCases, private readonly levels: LevelOfConcern) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.listed', renders: 'desk/case-list' })
  async show(@TheViewer() viewer: Viewer, @Query('q') q = '', @Query('state') state = 'open', @Query('before') before?: string) {
    const text = String(q).slice(0, 200);
    const refused = this.cases.refusedSearch(viewer, text);
    const place = placeIn(before);
    if (before !== undefined && place === null) throw new NotFoundException();
    const rows = refused !== null ? [] : await this.cases.page(viewer, { ...readSearch(text), open: state === 'all' ? null : state !== 'closed', before: place, limit: perPage + 1 });
    const shown = rows.slice(0, perPage);
    const levels = await this.levels.ofCases(shown.map(({ id }) => id));
    return new Shown(caseListView(shown, levels, { q: text, state: String(state), paged: before !== undefined, more: rows.length > perPage, refused }), shown.map(({ id }) => id));
  }
}

/** A number like 2026-27-0147 or a part of one narrows by number; anything else by name. */
function readSearch(text: string): { number: string | null; nameKeys: readonly string[] } {
  const wanted = text.trim();
  if (wanted === '') return { number: null, nameKeys: [] };
  return /^[\d-]+$/.test(wanted) ? { number: wanted, nameKeys: [] } : { number: null, nameKeys: [...nameKeys(wanted), 'never'].slice(0, 40) };
}
