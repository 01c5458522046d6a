import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CaseOverview, TheCase, type CaseKey } from '../../cases/index.js';
import { ArrestReminder, arrestReminderView } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { localDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { allTyped, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { RecordTask } from '../commands/record-task.js';
import { managementPaths } from '../management.endpoints.js';
import { CaseTasks } from '../queries/case-tasks.js';
import { TaskRecordForm } from './tasks.forms.js';
import { taskRecordView, tasksView } from './tasks.view.js';

const nothingToDo = 'There is nothing to record about this task now.';

@Controller('cases/:caseId/tasks')
export class TasksController {
  constructor(private readonly overview: CaseOverview, private readonly tasks: CaseTasks, private readonly recordTask: RecordTask, private readonly reminder: ArrestReminder, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'task.listed', renders: 'management/tasks/list' })
  async list(@TheCase() key: CaseKey) {
    const [head, tasks] = await Promise.all([this.overview.head(key), this.tasks.read(key)]);
    return new Shown(tasksView(head, tasks, key.may('case.safety.record')), tasks.flatMap(({ records }) => records.map(({ id }) => id)));
  }

  @Get(':task/records/new') @Endpoint({ needs: 'case.safety.record', records: 'task.started', renders: 'management/tasks/new' })
  async ask(@TheCase() key: CaseKey, @Param('task') id: string) {
    const task = await this.task(key, id);
    if (task.state === 'settled') throw new Refusal(nothingToDo);
    return new Shown(await this.page(key, id, {}, []), task.records.map((record) => record.id));
  }

  @Post(':task/records') @Endpoint({ needs: 'case.safety.record', records: 'task.recorded', renders: 'management/tasks/new' })
  async append(@TheCase() key: CaseKey, @Param('task') id: string, @Form(TaskRecordForm) form: Filled<TaskRecordForm>) {
    await this.task(key, id);
    const done = form.ok ? await this.recordTask.run(key, id, { ...form.value, on: localDate(form.value.on) }) : form;
    if ('problems' in done) return new Unprocessable(await this.page(key, id, form.typed, done.problems));
    return new SeeOther(managementPaths.tasks(key.caseId), 'Saved.');
  }

  private async page(key: CaseKey, id: string, typed: Typed, problems: Problem[]) {
    const [head, task] = await Promise.all([this.overview.head(key), this.task(key, id)]);
    const today = dayIn(key.facts.zone, this.clock.now());
    const texts = [task.name, task.text, ...task.records.flatMap(({ byWhom, how }) => [byWhom, how]), ...allTyped(typed)];
    return { ...taskRecordView(head, task, typed, problems, today), reminder: arrestReminderView(await this.reminder.where(texts, today)) };
  }

  private async task(key: CaseKey, id: string) {
    const task = await this.tasks.one(key, id);
    if (task?.required === true) return task;
    const ids = await this.tasks.ids(key);
    if (ids.length > 0 && !ids.includes(id)) throw new NotFoundException();
    throw new Refusal(nothingToDo);
  }
}
