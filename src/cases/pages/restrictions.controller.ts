import { Controller, Get, NotFoundException, Query } from '@nestjs/common';
import { holds, TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint, Shown, placeIn, placeText } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { Restrictions } from '../queries/restrictions.js';
import { restrictionsView } from './restrictions.view.js';

const perPage = 50;

/** Sealed and held cases by number and school: the one place from which a sealed case can be found. */
@Controller('restrictions')
export class RestrictionsController {
  constructor(private readonly restrictions: Restrictions) {}

  @Get() @Endpoint({ needs: 'case.restriction.list', records: 'case.restrictions.listed', renders: 'cases/restrictions/list' })
  async list(@TheViewer() viewer: Viewer, @Query('before') before?: string, @Query('number') number = '') {
    const place = placeIn(before);
    if (before !== undefined && place === null) throw new NotFoundException();
    const lines = await this.restrictions.standing(viewer, place, perPage + 1);
    const shown = lines.slice(0, perPage);
    const last = shown.at(-1);
    const older = lines.length > perPage && last ? `${casePaths.restrictions}?before=${placeText({ at: last.entered_at, id: last.id })}` : null;
    const asked = number.trim().slice(0, 40);
    const found = asked === '' ? null : await this.restrictions.byNumber(viewer, asked);
    return new Shown(restrictionsView({ lines: shown, older, newer: place !== null, number: asked, found, maySeal: holds(viewer, 'case.seal') }), shown.map(({ case_id }) => case_id));
  }
}
