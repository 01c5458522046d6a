import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { isLocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordRefused, RecordTraining } from '../commands/record-training.js';
import { CourseList } from '../queries/course-list.js';
import { TrainingDoor } from '../queries/training-door.js';
import { TrainingRegister, type Position } from '../queries/training-register.js';
import { trainingPaths } from '../training.endpoints.js';
import { newRecordView } from './new-record.view.js';
import { expiringView, personPage } from './people.view.js';
import { NewRecordForm, recordIn } from './records.forms.js';

const perPage = 50;

type Asked = Readonly<Partial<Record<'place' | 'until' | 'name' | 'account' | 'course', string>>>;

@Controller('training')
export class PeopleTrainingController {
  constructor(private readonly register: TrainingRegister, private readonly door: TrainingDoor, private readonly courses: CourseList, private readonly directory: SchoolDirectory, private readonly record: RecordTraining) {}

  @Get('expiring') @Endpoint({ needs: 'training.record', records: 'training.expiring.viewed', renders: 'training/people/expiring' })
  async expiring(@TheViewer() viewer: Viewer, @Query() query: Asked) {
    const places = await this.register.places(viewer);
    const place = query.place === undefined ? places[0] : places.find(({ id }) => (id ?? 'district') === query.place);
    const after = positionIn(query);
    if (place === undefined || after === undefined) throw new NotFoundException();
    const lines = await this.register.expiring(place, after, perPage + 1);
    const shown = lines.slice(0, perPage);
    const last = shown.at(-1);
    const next = lines.length > perPage && last ? `${trainingPaths.expiring(place.id ?? 'district')}&${new URLSearchParams({ until: last.until ?? '', name: last.name, account: last.account, course: last.course ?? '' }).toString()}` : null;
    return new Shown(expiringView(place, places, shown, { today: this.register.today(place.zone), first: after === null, next }), [...new Set(shown.map(({ account }) => account))]);
  }

  @Get('people/:accountId') @Endpoint({ needs: 'training.record', records: 'training.person.viewed', renders: 'training/people/show' })
  async show(@TheViewer() viewer: Viewer, @Param('accountId') account: Id) {
    const [training, schools] = await Promise.all([this.person(viewer, account), this.directory.schools()]);
    return new Shown(personPage(training, new Map(schools.map(({ id, name }) => [id, name])), account === viewer.account), [account, ...training.records.map(({ id }) => id)]);
  }

  @Get('people/:accountId/records/new') @Endpoint({ needs: 'training.record', records: 'training.record.started', renders: 'training/records/new' })
  async ask(@TheViewer() viewer: Viewer, @Param('accountId') account: Id) {
    return new Shown(await this.form(viewer, account, {}, []), [account]);
  }

  @Post('people/:accountId/records') @Endpoint({ needs: 'training.record', records: 'training.recorded', renders: 'training/records/new' })
  async append(@TheViewer() viewer: Viewer, @Param('accountId') account: Id, @Form(NewRecordForm) form: Filled<NewRecordForm>) {
    const again = async (problems: Problem[]) => new Unprocessable(await this.form(viewer, account, form.typed, problems));
    await this.door.through(viewer, await this.register.looksAfter(viewer, account) || null);
    if (!form.ok) return again(form.problems);
    const read = recordIn(form.value);
    if (read.record === null) return again(read.problems);
    try {
      const { waits } = await this.record.run(asSelf(viewer), { ...read.record, account });
      return new SeeOther(trainingPaths.person(account), waits ? 'Recorded. It counts when somebody else has confirmed it.' : 'Recorded and confirmed by you.');
    } catch (refusal) {
      if (!(refusal instanceof RecordRefused)) throw refusal;
      return again([...refusal.problems]);
    }
  }

  private async person(viewer: Viewer, account: Id) {
    return this.door.through(viewer, await this.register.person(viewer, account));
  }

  private async form(viewer: Viewer, account: Id, typed: Typed, problems: Problem[]) {
    const [courses, { name, today }] = await Promise.all([this.courses.inUse(), this.person(viewer, account)]);
    return newRecordView({ about: account === viewer.account ? null : name, action: trainingPaths.personRecords(account), back: trainingPaths.person(account), courses, today }, typed, problems);
  }
}

/** The position after which a list goes on; null for its start, undefined for one that no page gave. */
function positionIn({ until, name, account, course }: Asked): Position | null | undefined {
  if (until === undefined && name === undefined && account === undefined && course === undefined) return null;
  const given = (until === '' || isLocalDate(until)) && name !== undefined && isId(account) && (course === '' || isId(course));
  return given ? { until: until, name, account, course: course } : undefined;
}
