import { Controller, Get } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Endpoint } from '../../platform/web/index.js';
import { CurrentPolicy } from '../queries/current-policy.js';
import { rolesView } from './roles.view.js';
import { TheViewer } from './the-viewer.js';

@Controller('roles')
export class RolesController {
  constructor(private readonly policy: CurrentPolicy, private readonly directory: SchoolDirectory) {}

  @Get() @Endpoint({ needs: 'signed-in', records: 'roles.viewed', renders: 'access/roles' })
  async show(@TheViewer() viewer: Viewer) {
    const [policy, district] = await Promise.all([this.policy.read(), this.directory.district()]);
    return rolesView(policy, district?.zone ?? 'UTC', new Set(viewer.seats.map(({ role }) => role)));
  }
}
