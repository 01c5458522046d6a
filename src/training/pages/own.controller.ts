import { Controller, Get, Post } from '@nestjs/common';
import { holds, TheViewer } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordRefused, RecordTraining } from '../commands/record-training.js';
import { CourseList } from '../queries/course-list.js';
import { TrainingRegister } from '../queries/training-register.js';
import { trainingPaths } from '../training.endpoints.js';
import { newRecordView } from './new-record.view.js';
import { ownTrainingView } from './own.view.js';
import { NewRecordForm, recordIn } from './records.forms.js';

@Controller('training')
export class OwnTrainingController {
  constructor(private readonly register: TrainingRegister, private readonly courses: CourseList, private readonly record: RecordTraining) {}

  @Get() @Endpoint({ needs: 'training.own', records: 'training.viewed', renders: 'training/own/show' })
  async show(@TheViewer() viewer: Viewer) {
    const [own, waiting, places] = await Promise.all([this.register.own(viewer), this.register.waiting(viewer), this.register.places(viewer)]);
    const view = ownTrainingView(own, { waiting, places, mayRequire: holds(viewer, 'training.require') });
    return new Shown(view, [...own.records, ...waiting].map(({ id }) => id));
  }

  @Get('records/new') @Endpoint({ needs: 'training.own', records: 'training.record.started', renders: 'training/records/new' })
  async ask(@TheViewer() viewer: Viewer) {
    return this.form(viewer, {}, []);
  }

  @Post('records') @Endpoint({ needs: 'training.own', records: 'training.recorded', renders: 'training/records/new' })
  async append(@TheViewer() viewer: Viewer, @Form(NewRecordForm) form: Filled<NewRecordForm>) {
    if (!form.ok) return new Unprocessable(await this.form(viewer, form.typed, form.problems));
    const read = recordIn(form.value);
    if (read.record === null) return new Unprocessable(await this.form(viewer, form.typed, read.problems));
    try {
      await this.record.run(asSelf(viewer), { ...read.record, account: viewer.account });
    } catch (refusal) {
      if (!(refusal instanceof RecordRefused)) throw refusal;
      return new Unprocessable(await this.form(viewer, form.typed, [...refusal.problems]));
    }
    return new SeeOther(trainingPaths.own, 'Recorded. It counts when somebody else has confirmed it.');
  }

  private async form(viewer: Viewer, typed: Typed, problems: Problem[]) {
    const [courses, { today }] = await Promise.all([this.courses.inUse(), this.register.own(viewer)]);
    return newRecordView({ about: null, action: trainingPaths.ownRecords, back: trainingPaths.own, courses, today }, typed, problems);
  }
}
