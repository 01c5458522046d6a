import { BadRequestException, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { TheViewer } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { isLocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { asSelf, Endpoint, Form, problemOf, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddCourse } from '../commands/add-course.js';
import { AddExampleCourses } from '../commands/add-example-courses.js';
import { EndRequirement } from '../commands/end-requirement.js';
import { RequireCourse, RequirementRefused } from '../commands/require-course.js';
import { CourseList } from '../queries/course-list.js';
import { TrainingRegister } from '../queries/training-register.js';
import { minutesIn } from '../rules/course-length.js';
import { trainingPaths } from '../training.endpoints.js';
import { ExamplesForm, NewCourseForm, NewRequirementForm, RequirementEndingForm } from './requirements.forms.js';
import { newCourseView, requirementsView } from './requirements.view.js';

@Controller('training')
export class RequirementsController {
  constructor(
    private readonly list: CourseList, private readonly register: TrainingRegister, private readonly directory: SchoolDirectory,
    private readonly addCourse: AddCourse, private readonly addExamples: AddExampleCourses, private readonly requireCourse: RequireCourse, private readonly endRequirement: EndRequirement,
  ) {}

  @Get('requirements') @Endpoint({ needs: 'training.require', records: 'training.requirements.viewed', renders: 'training/requirements/list' })
  show() {
    return this.page({}, []);
  }

  @Post('requirements') @Endpoint({ needs: 'training.require', records: 'training.required', renders: 'training/requirements/list' })
  async append(@TheViewer() viewer: Viewer, @Form(NewRequirementForm) form: Filled<NewRequirementForm>) {
    if (!form.ok) return new Unprocessable(await this.page(form.typed, form.problems));
    const { course, disciplines, requiredFrom, bindsFrom } = form.value;
    if (!isLocalDate(requiredFrom)) return new Unprocessable(await this.page(form.typed, [{ field: 'requiredFrom', text: 'Enter a day that exists' }]));
    if (!isLocalDate(bindsFrom)) return new Unprocessable(await this.page(form.typed, [{ field: 'bindsFrom', text: 'Enter a day that exists' }]));
    try {
      await this.requireCourse.run(asSelf(viewer), { course, disciplines, requiredFrom, bindsFrom });
    } catch (refusal) {
      if (!(refusal instanceof RequirementRefused)) throw refusal;
      return new Unprocessable(await this.page(form.typed, [...refusal.problems]));
    }
    return new SeeOther(trainingPaths.requirements, 'The course is required now. People see it on their own page until it has effect.');
  }

  @Post('requirements/:requirementId/endings') @Endpoint({ needs: 'training.require', records: 'training.requirement.ended' })
  async end(@TheViewer() viewer: Viewer, @Param('requirementId') id: Id, @Form(RequirementEndingForm) form: Filled<RequirementEndingForm>) {
    if (!form.ok) throw new BadRequestException();
    if (!(await this.list.requirements()).some((one) => one.id === id)) throw new NotFoundException();
    await this.endRequirement.run(asSelf(viewer), id, Number(form.value.version));
    return new SeeOther(trainingPaths.requirements, 'The requirement has ended. What is recorded stays.');
  }

  @Get('courses/new') @Endpoint({ needs: 'training.require', records: 'training.requirements.viewed', renders: 'training/requirements/new-course' })
  async ask() {
    return newCourseView(await this.list.inUse(), {}, []);
  }

  @Post('courses') @Endpoint({ needs: 'training.require', records: 'training.course.added', renders: 'training/requirements/new-course' })
  async add(@TheViewer() viewer: Viewer, @Form(NewCourseForm) form: Filled<NewCourseForm>) {
    const again = async (problems: Problem[]) => new Unprocessable(newCourseView(await this.list.inUse(), form.typed, problems));
    if (!form.ok) return again(form.problems);
    const { name, kind, hours = '', months = '', renews = '' } = form.value;
    const minutes = minutesIn(hours);
    if (minutes === undefined) return again([{ field: 'hours', text: 'Enter hours such as 6 or 1.5, or leave this empty' }]);
    try {
      await this.addCourse.run(asSelf(viewer), { name, kind, minutes, monthsValid: months === '' ? null : Number(months), renews: renews === '' ? null : renews });
    } catch (refusal) {
      return again([problemOf(refusal, 'renews')]);
    }
    return new SeeOther(trainingPaths.requirements, 'The course is on the list.');
  }

  @Post('courses/examples') @Endpoint({ needs: 'training.require', records: 'training.course.added' })
  async addAll(@TheViewer() viewer: Viewer, @Form(ExamplesForm) form: Filled<ExamplesForm>) {
    if (!form.ok) throw new BadRequestException();
    await this.addExamples.run(asSelf(viewer));
    return new SeeOther(trainingPaths.requirements, 'The examples are on the list. Each is marked as one.');
  }

  private async page(typed: Typed, problems: Problem[]) {
    const [courses, requirements, district] = await Promise.all([this.list.all(), this.list.requirements(), this.directory.district()]);
    return requirementsView({ courses, requirements, today: this.register.today(district?.zone ?? 'UTC') }, typed, problems);
  }
}
