import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { protocolPaths as paths } from '../protocols.endpoints.js';
import { ProtocolRegister } from '../queries/protocol-register.js';
import { protocolsView } from './protocols.view.js';
import { isSheetPage, sheetView } from './sheets.view.js';

/** Protocols to read, element by element. Nothing here is about a case. */
@Controller('protocols')
export class ProtocolsController {
  constructor(private readonly register: ProtocolRegister, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'protocol.manage', records: 'protocol.listed', renders: 'protocols/sheets/list' })
  async list() {
    const [all, choices, schools, district] = await Promise.all([this.register.all(), this.register.choices(), this.directory.schools(), this.directory.district()]);
    const view = protocolsView({ all, choices, schools, today: dayIn(district?.zone ?? 'UTC', this.clock.now()) });
    return new Shown(view, all.map(({ edition }) => edition.id));
  }

  @Get(':editionId') @Endpoint({ needs: 'protocol.manage', records: 'protocol.viewed', renders: 'protocols/sheets/show' })
  begin(@Param('editionId') id: Id) {
    return this.sheet(id, 'start');
  }

  @Get(':editionId/:page') @Endpoint({ needs: 'protocol.manage', records: 'protocol.viewed', renders: 'protocols/sheets/show' })
  read(@Param('editionId') id: Id, @Param('page') page: string) {
    return this.sheet(id, page);
  }

  private async sheet(id: Id, page: string) {
    const protocol = await this.register.one(id);
    if (protocol === null || !isSheetPage(page)) throw new NotFoundException();
    return new Shown(sheetView(protocol, page, (to) => paths.page(id, to), { label: 'Protocols', href: paths.protocols }), [id]);
  }
}
