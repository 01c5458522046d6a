import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AddDistrict, AddSchool, SchoolDirectory } from '../../directory/index.js';
import { actingIn, Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { DistrictForm, SchoolForm } from './district.forms.js';
import { districtView } from './district.view.js';

@Controller('district')
export class DistrictController {
  constructor(private readonly directory: SchoolDirectory, private readonly addDistrict: AddDistrict, private readonly addSchool: AddSchool) {}

  @Get() @Endpoint({ needs: 'account.manage', records: 'district.viewed', renders: 'desk/district' })
  show() {
    return this.page({}, []);
  }

  @Post() @Endpoint({ needs: 'account.manage', records: 'district.added', renders: 'desk/district' })
  async begin(@Req() request: FastifyRequest, @Form(DistrictForm) form: Filled<DistrictForm>) {
    if (!form.ok) return new Unprocessable(await this.page(form.typed, form.problems));
    return this.tried(form.typed, 'zone', () => this.addDistrict.run(actingIn(request), form.value), 'The district is set up. Add its schools now.');
  }

  @Post('schools') @Endpoint({ needs: 'account.manage', records: 'school.added', renders: 'desk/district' })
  async add(@Req() request: FastifyRequest, @Form(SchoolForm) form: Filled<SchoolForm>) {
    if (!form.ok) return new Unprocessable(await this.page(form.typed, form.problems));
    const district = await this.directory.district();
    const { grades, ...school } = form.value;
    return this.tried(form.typed, 'code', () => this.addSchool.run(actingIn(request), { ...school, grades: grades.split(',').map((grade) => grade.trim()), zone: district?.zone ?? '' }), 'The school is added.');
  }

  private async tried(typed: Typed, field: string, change: () => Promise<unknown>, notice: string) {
    try {
      await change();
      return new SeeOther('/district', notice);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(typed, [{ field, text: refusal.message }]));
    }
  }

  private async page(typed: Typed, problems: Problem[]) {
    const [district, schools] = await Promise.all([this.directory.district(), this.directory.schools()]);
    return districtView(district, schools, typed, problems);
  }
}
