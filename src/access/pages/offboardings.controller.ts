import { Controller, Get, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { actingIn, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { Offboard } from '../commands/offboard.js';
import { AccountRegister } from '../queries/account-register.js';
import { Departures } from '../queries/departures.js';
import { chosenIn, unchosen } from './handover-fields.view.js';
import { OffboardingForm } from './offboardings.forms.js';
import { offboardingView } from './offboardings.view.js';
import { TheViewer } from './the-viewer.js';

@Controller('accounts/:accountId/offboarding')
export class OffboardingsController {
  constructor(private readonly register: AccountRegister, private readonly departures: Departures, private readonly directory: SchoolDirectory, private readonly offboard: Offboard) {}

  @Get() @Endpoint({ needs: 'account.offboard', records: 'account.offboarding.viewed', renders: 'access/offboarding' })
  async show(@TheViewer() viewer: Viewer, @Param('accountId') id: Id) {
    const { view, ahead } = await this.page(viewer, id, {}, []);
    return new Shown(view, [id, ...ahead.handovers.map(({ about }) => about)]);
  }

  @Post() @Endpoint({ needs: 'account.offboard', records: 'account.offboarded', renders: 'access/offboarding' })
  async run(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('accountId') id: Id, @Form(OffboardingForm) form: Filled<OffboardingForm>) {
    const { ahead } = await this.page(viewer, id, {}, []);
    const successors = chosenIn(form.typed);
    const open = unchosen(ahead.handovers, successors);
    const problems = [...open, ...(form.ok ? [] : form.problems.filter(({ field }) => field !== 'to' || open.length === 0).map((one) => (one.field === 'to' ? { ...one, field: '' } : one)))];
    if (!form.ok || problems.length > 0) return this.again(viewer, id, form.typed, problems);
    try {
      await this.offboard.run({ ...actingIn(request), basis: 'oversight' }, id, { reason: form.value.reason, successors });
    } catch (refusal) {
      return this.again(viewer, id, form.typed, [problemOf(refusal, '')]);
    }
    return new SeeOther(accessPaths.offboarding(id), 'Done. Nobody is signed in by this account any more.');
  }

  private async again(viewer: Viewer, id: Id, typed: Typed, problems: Problem[]) {
    return new Unprocessable((await this.page(viewer, id, typed, problems)).view);
  }

  /** One's own account is not found here: nobody offboards themself. */
  private async page(viewer: Viewer, id: Id, typed: Typed, problems: Problem[]) {
    const account = id === viewer.account ? null : await this.register.one(id);
    if (account === null) throw new NotFoundException();
    const [ahead, last, district] = await Promise.all([this.departures.ahead(id, viewer.account), this.departures.last(id), this.directory.district()]);
    return { ahead, view: offboardingView({ account: { id, name: account.name, off: account.status === 'disabled' }, zone: district?.zone ?? 'UTC', ahead, last }, typed, problems) };
  }
}
