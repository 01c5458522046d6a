import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actingIn, Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddDistrict } from '../commands/add-district.js';
import { directoryPaths } from '../directory.endpoints.js';
import { SchoolDirectory } from '../queries/school-directory.js';
import { DistrictForm } from './district.forms.js';
import { districtView } from './district.view.js';

@Controller('district')
export class DistrictController {
  constructor(private readonly directory: SchoolDirectory, private readonly add: AddDistrict) {}

  @Get() @Endpoint({ needs: 'directory.manage', records: 'district.viewed', renders: 'directory/district' })
  show() {
    return this.page({}, []);
  }

  @Post() @Endpoint({ needs: 'directory.manage', records: 'district.added', renders: 'directory/district' })
  async begin(@Req() request: FastifyRequest, @Form(DistrictForm) form: Filled<DistrictForm>) {
    if (!form.ok) return new Unprocessable(await this.page(form.typed, form.problems));
    try {
      await this.add.run(actingIn(request), form.value);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(form.typed, [{ field: 'zone', text: refusal.message }]));
    }
    return new SeeOther(directoryPaths.district, 'The district is set up. Add its schools now.');
  }

  private async page(typed: Typed, problems: Problem[]) {
    const [district, schools] = await Promise.all([this.directory.district(), this.directory.schools()]);
    return districtView(district, schools.length, typed, problems);
  }
}
