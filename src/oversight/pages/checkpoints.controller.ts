import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { AccountDirectory, holds, TheViewer } from '../../access/index.js';
import { AcknowledgeRollback, DailyCheck, LedgerStanding } from '../../audit/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { unknownPerson, type Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { oversightPaths } from '../oversight.endpoints.js';
import { AcknowledgmentForm } from './checkpoints.forms.js';
import { paperView, checkpointsView } from './checkpoints.view.js';

@Controller('checkpoints')
export class CheckpointsController {
  constructor(private readonly standing: LedgerStanding, private readonly accounts: AccountDirectory, private readonly directory: SchoolDirectory, private readonly acknowledge: AcknowledgeRollback, private readonly check: DailyCheck) {}

  @Get() @Endpoint({ needs: 'checkpoint.read', records: 'checkpoints.viewed', renders: 'oversight/checkpoints/show' })
  show(@TheViewer() viewer: Viewer) {
    return this.page(viewer, {}, []);
  }

  @Get('paper') @Endpoint({ needs: 'checkpoint.read', records: 'checkpoint.paper.viewed', renders: 'oversight/checkpoints/print' })
  async paper() {
    const [standing, district] = await Promise.all([this.standing.read(), this.directory.district()]);
    return paperView(standing, district?.zone ?? 'UTC');
  }

  @Post('rollbacks/:rollbackId/acknowledgments') @Endpoint({ needs: 'ledger.rollback.acknowledge', records: 'ledger.rollback.acknowledged', renders: 'oversight/checkpoints/show' })
  async acknowledged(@TheViewer() viewer: Viewer, @Param('rollbackId') id: Id, @Form(AcknowledgmentForm) form: Filled<AcknowledgmentForm>) {
    if (!(await this.standing.read()).rollbacks.some((rollback) => rollback.id === id)) throw new NotFoundException();
    if (!form.ok) return new Unprocessable(await this.page(viewer, form.typed, form.problems));
    await this.acknowledge.run(asSelf(viewer), id);
    return new SeeOther(oversightPaths.checkpoints, 'Your acknowledgment is in the ledger.');
  }

  private async page(viewer: Viewer, typed: Typed, problems: Problem[]) {
    const [standing, district] = await Promise.all([this.standing.read(), this.directory.district()]);
    const names = await this.accounts.names(standing.rollbacks.flatMap(({ acknowledged }) => acknowledged.map(({ account }) => account)));
    const nameOf = (id: Id): string => names.get(id) ?? unknownPerson;
    return checkpointsView(standing, { zone: district?.zone ?? 'UTC', nameOf, checked: this.check.latest, viewer: holds(viewer, 'ledger.rollback.acknowledge') ? viewer.account : null }, typed, problems);
  }
}
