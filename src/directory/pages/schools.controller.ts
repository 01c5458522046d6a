import { Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { actingIn, Conflict, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddSchool, type NewSchool } from '../commands/add-school.js';
import { ChangeSchool } from '../commands/change-school.js';
import { directoryPaths } from '../directory.endpoints.js';
import { DirectoryRegister, type SchoolLine } from '../queries/directory-register.js';
import { SchoolDirectory } from '../queries/school-directory.js';
import { ChangedSchoolForm, SchoolForm } from './schools.forms.js';
import { schoolsView, schoolView } from './schools.view.js';

@Controller('district/schools')
export class SchoolsController {
  constructor(private readonly register: DirectoryRegister, private readonly directory: SchoolDirectory, private readonly add: AddSchool, private readonly change: ChangeSchool) {}

  @Get() @Endpoint({ needs: 'directory.manage', records: 'school.listed', renders: 'directory/list' })
  async list(@Query('q') q = '', @Query('after') after?: string) {
    const page = await this.register.page('school', { q, after });
    if (page === null) throw new NotFoundException();
    return new Shown(schoolsView(page), page.rows.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'directory.manage', records: 'school.started', renders: 'directory/form' })
  async ask() {
    if ((await this.directory.district()) === null) return new SeeOther(directoryPaths.district, 'Set up the district first.');
    return this.page(null, {}, []);
  }

  @Post() @Endpoint({ needs: 'directory.manage', records: 'school.added', renders: 'directory/form' })
  async append(@Req() request: FastifyRequest, @Form(SchoolForm) form: Filled<SchoolForm>) {
    if (!form.ok) return new Unprocessable(await this.page(null, form.typed, form.problems));
    try {
      const id = await this.add.run(actingIn(request), await this.wanted(form.value));
      return new SeeOther(directoryPaths.school(id), 'The school is added.');
    } catch (refusal) {
      return new Unprocessable(await this.page(null, form.typed, [problemOf(refusal, 'zone')]));
    }
  }

  @Get(':schoolId') @Endpoint({ needs: 'directory.manage', records: 'school.viewed', renders: 'directory/form' })
  async show(@Param('schoolId') id: Id) {
    return new Shown(await this.page(await this.one(id), {}, []), [id]);
  }

  @Post(':schoolId') @Endpoint({ needs: 'directory.manage', records: 'school.changed', renders: 'directory/form' })
  async revise(@Req() request: FastifyRequest, @Param('schoolId') id: Id, @Form(ChangedSchoolForm) form: Filled<ChangedSchoolForm>) {
    const before = await this.one(id);
    if (!form.ok) return new Unprocessable(await this.page(before, form.typed, form.problems));
    try {
      await this.change.run(actingIn(request), id, Number(form.value.version), await this.wanted(form.value));
    } catch (failure) {
      if (failure instanceof Stale) return new Conflict(await this.page(await this.one(id), form.typed, [], true));
      return new Unprocessable(await this.page(before, form.typed, [problemOf(failure, 'zone')]));
    }
    return new SeeOther(directoryPaths.schools, 'The school is saved.');
  }

  private async wanted({ name, code, level, grades, zone = '' }: SchoolForm): Promise<NewSchool> {
    const usual = (await this.directory.district())?.zone ?? '';
    return { name, code, level, grades: grades.split(',').map((grade) => grade.trim()), zone: zone.trim() || usual };
  }

  private async one(id: Id): Promise<SchoolLine> {
    const school = await this.register.one('school', id);
    if (school === null) throw new NotFoundException();
    return school;
  }

  private async page(school: SchoolLine | null, typed: Typed, problems: Problem[], stale = false) {
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    return schoolView({ zone, school, calendars: school === null ? [] : await this.register.calendarsOf(school.id), stale }, typed, problems);
  }
}

/** A rule's sentence beside its field; anything else is a failure and goes on as one. */