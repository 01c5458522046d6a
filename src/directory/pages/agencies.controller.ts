import { Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Stale } from '../../kernel/stale.js';
import { actingIn, Conflict, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddAgency, type NewAgency } from '../commands/add-agency.js';
import { ChangeAgency } from '../commands/change-agency.js';
import { directoryPaths } from '../directory.endpoints.js';
import { DirectoryRegister, type AgencyLine } from '../queries/directory-register.js';
import { SchoolDirectory } from '../queries/school-directory.js';
import { AgencyForm, ChangedAgencyForm } from './agencies.forms.js';
import { agenciesView, agencyView } from './agencies.view.js';

@Controller('agencies')
export class AgenciesController {
  constructor(private readonly register: DirectoryRegister, private readonly directory: SchoolDirectory, private readonly add: AddAgency, private readonly change: ChangeAgency) {}

  @Get() @Endpoint({ needs: 'agreement.manage', records: 'agency.listed', renders: 'directory/list' })
  async list(@Query('q') q = '', @Query('after') after?: string) {
    const page = await this.register.page('agency', { q, after });
    if (page === null) throw new NotFoundException();
    return new Shown(agenciesView(page), page.rows.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'agreement.manage', records: 'agency.started', renders: 'directory/form' })
  ask() {
    return this.page(null, {}, []);
  }

  @Post() @Endpoint({ needs: 'agreement.manage', records: 'agency.added', renders: 'directory/form' })
  async append(@Req() request: FastifyRequest, @Form(AgencyForm) form: Filled<AgencyForm>) {
    if (!form.ok) return new Unprocessable(await this.page(null, form.typed, form.problems));
    try {
      const id = await this.add.run(actingIn(request), wanted(form.value));
      return new SeeOther(directoryPaths.agency(id), 'The agency is added.');
    } catch (refusal) {
      return new Unprocessable(await this.page(null, form.typed, [problemOf(refusal)]));
    }
  }

  @Get(':agencyId') @Endpoint({ needs: 'agreement.manage', records: 'agency.viewed', renders: 'directory/form' })
  async show(@Param('agencyId') id: Id) {
    return new Shown(await this.page(await this.one(id), {}, []), [id]);
  }

  @Post(':agencyId') @Endpoint({ needs: 'agreement.manage', records: 'agency.changed', renders: 'directory/form' })
  async revise(@Req() request: FastifyRequest, @Param('agencyId') id: Id, @Form(ChangedAgencyForm) form: Filled<ChangedAgencyForm>) {
    const before = await this.one(id);
    if (!form.ok) return new Unprocessable(await this.page(before, form.typed, form.problems));
    try {
      await this.change.run(actingIn(request), id, Number(form.value.version), { ...wanted(form.value), endsOn: (form.value.endsOn || null) as LocalDate | null });
    } catch (failure) {
      if (failure instanceof Stale) return new Conflict(await this.page(await this.one(id), form.typed, [], true));
      return new Unprocessable(await this.page(before, form.typed, [problemOf(failure)]));
    }
    return new SeeOther(directoryPaths.agencies, 'The agency is saved.');
  }

  private async one(id: Id): Promise<AgencyLine> {
    const agency = await this.register.one('agency', id);
    if (agency === null) throw new NotFoundException();
    return agency;
  }

  private async page(agency: AgencyLine | null, typed: Typed, problems: Problem[], stale = false) {
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    return agencyView({ zone, agency, agreements: agency === null ? [] : await this.register.agreementsWith(agency.id), stale }, typed, problems);
  }
}

function wanted({ name, kind, offers, phone = '', hours = '', languages = '' }: AgencyForm): NewAgency {
  const text = (typed: string): string | null => (typed.trim() === '' ? null : typed);
  return { name, kind, offers, phone: text(phone), hours: text(hours), languages: languages.split(',').map((tag) => tag.trim()).filter((tag) => tag !== '') };
}

function problemOf(failure: unknown): Problem {
  if (!(failure instanceof Refusal)) throw failure;
  return { field: 'name', text: failure.message };
}
