import { Controller, Get } from '@nestjs/common';
import { holds, TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Shown } from '../../platform/web/index.js';
import { MyWork } from '../queries/my-work.js';
import { homeView } from './home.view.js';

@Controller()
export class HomeController {
  constructor(private readonly work: MyWork, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'signed-in', records: 'desk.viewed', renders: 'desk/home' })
  async show(@TheViewer() viewer: Viewer) {
    const work = await this.work.read(viewer);
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    const now = this.clock.now();
    const view = homeView(viewer, work, now, dayIn(zone, now), { report: holds(viewer, 'report.file'), read: holds(viewer, 'case.read') });
    return new Shown(view, [...work.cases, ...work.closed].map(({ id }) => id));
  }
}
