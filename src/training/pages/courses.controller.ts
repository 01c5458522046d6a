import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { RetireCourse } from '../commands/retire-course.js';
import { ReturnCourse } from '../commands/return-course.js';
import { CourseList } from '../queries/course-list.js';
import { CourseStateForm } from './courses.forms.js';
import { courseView } from './courses.view.js';

const overtaken: Problem = { field: '', text: 'Somebody changed this course while you read it. Read it again, then decide' };

@Controller('training/courses/:courseId')
export class CoursesController {
  constructor(private readonly list: CourseList, private readonly directory: SchoolDirectory, private readonly retire: RetireCourse, private readonly putBack: ReturnCourse) {}

  @Get() @Endpoint({ needs: 'training.require', records: 'training.course.viewed', renders: 'training/courses/show' })
  async show(@Param('courseId') id: Id) {
    return new Shown(await this.page(id, []), [id]);
  }

  @Post('retirements') @Endpoint({ needs: 'training.require', records: 'training.course.retired', renders: 'training/courses/show' })
  retirement(@TheViewer() viewer: Viewer, @Param('courseId') id: Id, @Form(CourseStateForm) form: Filled<CourseStateForm>) {
    return this.done(id, form, (version) => this.retire.run(asSelf(viewer), id, version), 'The course is retired. What was completed stays.');
  }

  @Post('returns') @Endpoint({ needs: 'training.require', records: 'training.course.returned', renders: 'training/courses/show' })
  comeBack(@TheViewer() viewer: Viewer, @Param('courseId') id: Id, @Form(CourseStateForm) form: Filled<CourseStateForm>) {
    return this.done(id, form, (version) => this.putBack.run(asSelf(viewer), id, version), 'The course is on the list again.');
  }

  private async done(id: Id, form: Filled<CourseStateForm>, act: (version: number) => Promise<void>, notice: string) {
    if (!form.ok) return new Unprocessable(await this.page(id, form.problems));
    const before = await this.page(id, []);
    try {
      await act(Number(form.value.version));
    } catch (no) {
      if (no instanceof Stale) return new Unprocessable(await this.page(id, [overtaken]));
      if (no instanceof Refusal) return new Unprocessable(await this.page(id, [{ field: '', text: no.message }]));
      throw no;
    }
    return new SeeOther(before.back, notice);
  }

  private async page(id: Id, problems: readonly Problem[]) {
    const [course, requirements, district] = await Promise.all([this.list.one(id), this.list.requirements(), this.directory.district()]);
    if (course === null) throw new NotFoundException();
    return courseView({ course, isRequired: requirements.some((one) => one.course === id), zone: district?.zone ?? 'UTC' }, [...problems]);
  }
}
