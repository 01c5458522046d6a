import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { UnsentForms } from '../queries/unsent-forms.js';
import { TheViewer } from './the-viewer.js';
import { unsentView } from './unsent.view.js';

@Controller('unsent')
export class UnsentController {
  constructor(private readonly unsent: UnsentForms) {}

  @Get(':id') @Endpoint({ needs: 'signed-in', records: 'unsent.viewed', renders: 'access/unsent' })
  async show(@TheViewer() viewer: Viewer, @Param('id') id: string) {
    const form = await this.unsent.read(id, viewer.account);
    if (form === null) throw new NotFoundException();
    return unsentView(form);
  }
}
