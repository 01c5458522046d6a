import { Controller, Get, Param, Post } from '@nestjs/common';
import { holds, TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ConfirmTraining } from '../commands/confirm-training.js';
import { SetAsideTraining } from '../commands/set-aside-training.js';
import { TrainingDoor } from '../queries/training-door.js';
import { TrainingRegister } from '../queries/training-register.js';
import { trainingPaths } from '../training.endpoints.js';
import { ConfirmationForm, SettingAsideForm } from './records.forms.js';
import { recordPage } from './records.view.js';

const overtaken: Problem = { field: '', text: 'Somebody changed this record while you read it. Read it again, then decide' };

@Controller('training/records/:recordId')
export class RecordsController {
  constructor(private readonly register: TrainingRegister, private readonly door: TrainingDoor, private readonly directory: SchoolDirectory, private readonly confirm: ConfirmTraining, private readonly setAside: SetAsideTraining) {}

  @Get() @Endpoint({ needs: 'training.confirm', records: 'training.record.viewed', renders: 'training/records/show' })
  async show(@TheViewer() viewer: Viewer, @Param('recordId') id: Id) {
    return new Shown(await this.page(viewer, id, {}, []), [id]);
  }

  @Post('confirmations') @Endpoint({ needs: 'training.confirm', records: 'training.confirmed', renders: 'training/records/show' })
  async confirmation(@TheViewer() viewer: Viewer, @Param('recordId') id: Id, @Form(ConfirmationForm) form: Filled<ConfirmationForm>) {
    const { account } = await this.record(viewer, id);
    return this.done(viewer, id, form, async ({ version }) => {
      await this.confirm.run(asSelf(viewer), id, Number(version));
      return new SeeOther(holds(viewer, 'training.record') ? trainingPaths.person(account) : trainingPaths.own, 'Confirmed. The training counts now.');
    });
  }

  @Post('set-aside') @Endpoint({ needs: 'training.record', records: 'training.set-aside', renders: 'training/records/show' })
  async settingAside(@TheViewer() viewer: Viewer, @Param('recordId') id: Id, @Form(SettingAsideForm) form: Filled<SettingAsideForm>) {
    const { account } = await this.record(viewer, id);
    return this.done(viewer, id, form, async ({ version, because }) => {
      await this.setAside.run(asSelf(viewer), id, Number(version), because);
      return new SeeOther(trainingPaths.person(account), 'Set aside. It stays readable.');
    });
  }

  private async done<T>(viewer: Viewer, id: Id, form: Filled<T>, act: (value: T) => Promise<SeeOther>) {
    if (!form.ok) return new Unprocessable(await this.page(viewer, id, form.typed, form.problems));
    try {
      return await act(form.value);
    } catch (no) {
      if (no instanceof Refusal) return new Unprocessable(await this.page(viewer, id, form.typed, [{ field: '', text: no.message }]));
      if (no instanceof Stale) return new Unprocessable(await this.page(viewer, id, form.typed, [overtaken]));
      throw no;
    }
  }

  private async page(viewer: Viewer, id: Id, typed: Typed, problems: Problem[]) {
    const [record, district] = await Promise.all([this.record(viewer, id), this.directory.district()]);
    const zone = district?.zone ?? 'UTC';
    return recordPage({ record, viewer: viewer.account, looksAfter: holds(viewer, 'training.record'), zone, today: this.register.today(zone) }, typed, problems);
  }

  private async record(viewer: Viewer, id: Id) {
    return this.door.through(viewer, await this.register.record(viewer, id));
  }
}
