import { Controller, Get } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { accountView } from './account.view.js';

@Controller('account')
export class AccountController {
  constructor(private readonly directory: SchoolDirectory) {}

  @Get() @Endpoint({ needs: 'signed-in', records: 'account.viewed', renders: 'desk/account' })
  async show(@TheViewer() viewer: Viewer) {
    return accountView(viewer, await this.directory.schools());
  }
}
