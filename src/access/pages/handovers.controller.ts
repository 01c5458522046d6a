import { Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { actingIn, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { HandOver } from '../commands/hand-over.js';
import { HandoverDesk } from '../queries/handover-desk.js';
import { HandoverForm } from './handovers.forms.js';
import { chosenIn, unchosen } from './handover-fields.view.js';
import { handoversView } from './handovers.view.js';
import { TheViewer } from './the-viewer.js';

@Controller('handovers/:accountId')
export class HandoversController {
  constructor(private readonly desk: HandoverDesk, private readonly handOver: HandOver) {}

  @Get() @Endpoint({ needs: 'handover.make', records: 'handover.viewed', renders: 'access/handover' })
  async show(@TheViewer() viewer: Viewer, @Param('accountId') id: Id) {
    const { view, parts } = await this.page(viewer, id, {}, []);
    return new Shown(view, [id, ...parts]);
  }

  @Post() @Endpoint({ needs: 'handover.make', records: 'handover.made', renders: 'access/handover' })
  async run(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('accountId') id: Id, @Form(HandoverForm) form: Filled<HandoverForm>) {
    const { view, handovers, parts } = await this.page(viewer, id, form.typed, form.ok ? [] : form.problems.map((one) => ({ ...one, field: '' })));
    const successors = chosenIn(form.typed);
    const problems = unchosen(handovers, successors);
    if (!form.ok || problems.length > 0) return new Unprocessable(problems.length === 0 ? view : (await this.page(viewer, id, form.typed, problems)).view);
    const left = await this.handOver.outOfReach(actingIn(request), id, parts, successors);
    return new SeeOther(accessPaths.afterHandover, left === 0 ? 'Handed over.' : `Handed over, but for ${left === 1 ? '1 that stays' : `${left} that stay`}: look at them again.`);
  }

  private async page(viewer: Viewer, id: Id, typed: Typed, problems: Problem[]) {
    const found = await this.desk.of(viewer, id);
    if (found === null) throw new NotFoundException();
    return { ...found, view: handoversView(id, found, typed, problems) };
  }
}
