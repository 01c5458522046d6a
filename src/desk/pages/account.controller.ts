import { Controller, Get } from '@nestjs/common';
import { TheViewer, UnsentForms } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { accountView } from './account.view.js';

@Controller('account')
export class AccountController {
  constructor(private readonly directory: SchoolDirectory, private readonly unsent: UnsentForms) {}

  @Get() @Endpoint({ needs: 'signed-in', records: 'account.viewed', renders: 'desk/account' })
  async show(@TheViewer() viewer: Viewer) {
    const [schools, district, kept] = await Promise.all([this.directory.schools(), this.directory.district(), this.unsent.waitingFor(viewer.account)]);
    return accountView(viewer, schools, kept, district?.zone ?? 'UTC');
  }
}
