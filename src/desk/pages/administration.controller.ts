import { Controller, Get } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { administrationView } from './administration.view.js';
import { administrationOf } from './places.js';

@Controller('administration')
export class AdministrationController {
  @Get() @Endpoint({ needs: 'signed-in', records: 'administration.viewed', renders: 'desk/administration' })
  show(@TheViewer() viewer: Viewer) {
    return administrationView(administrationOf(viewer));
  }
}
