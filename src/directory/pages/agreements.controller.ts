import { Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { localDate, type LocalDate } from '../../kernel/local-date.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { actingIn, Conflict, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddAgreement, type NewAgreement } from '../commands/add-agreement.js';
import { ChangeAgreement } from '../commands/change-agreement.js';
import { directoryPaths } from '../directory.endpoints.js';
import { DirectoryRegister, type AgreementLine } from '../queries/directory-register.js';
import { SchoolDirectory } from '../queries/school-directory.js';
import { AgreementForm, ChangedAgreementForm, NewAgreementForm } from './agreements.forms.js';
import { agreementsView, agreementView } from './agreements.view.js';

@Controller('agencies/agreements')
export class AgreementsController {
  constructor(
    private readonly register: DirectoryRegister, private readonly directory: SchoolDirectory, private readonly add: AddAgreement, private readonly change: ChangeAgreement, private readonly clock: Clock,
  ) {}

  @Get() @Endpoint({ needs: 'agreement.manage', records: 'agreement.listed', renders: 'directory/list' })
  async list(@Query('q') q = '', @Query('after') after?: string) {
    const page = await this.register.page('agreement', { q, after });
    if (page === null) throw new NotFoundException();
    return new Shown(agreementsView(page, dayIn(await this.zone(), this.clock.now())), page.rows.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'agreement.manage', records: 'agreement.started', renders: 'directory/form' })
  ask(@Query('agency') agency = '') {
    return this.page(null, agency, {}, []);
  }

  @Post() @Endpoint({ needs: 'agreement.manage', records: 'agreement.added', renders: 'directory/form' })
  async append(@Req() request: FastifyRequest, @Form(NewAgreementForm) form: Filled<NewAgreementForm>) {
    if (!form.ok) return new Unprocessable(await this.page(null, '', form.typed, form.problems));
    try {
      const id = await this.add.run(actingIn(request), { agency: form.value.agency, ...wanted(form.value) });
      return new SeeOther(directoryPaths.agreement(id), 'The agreement is added.');
    } catch (refusal) {
      return new Unprocessable(await this.page(null, '', form.typed, [problemOf(refusal, 'endsOn')]));
    }
  }

  @Get(':agreementId') @Endpoint({ needs: 'agreement.manage', records: 'agreement.viewed', renders: 'directory/form' })
  async show(@Param('agreementId') id: Id) {
    return new Shown(await this.page(await this.one(id), '', {}, []), [id]);
  }

  @Post(':agreementId') @Endpoint({ needs: 'agreement.manage', records: 'agreement.changed', renders: 'directory/form' })
  async revise(@Req() request: FastifyRequest, @Param('agreementId') id: Id, @Form(ChangedAgreementForm) form: Filled<ChangedAgreementForm>) {
    const before = await this.one(id);
    if (!form.ok) return new Unprocessable(await this.page(before, '', form.typed, form.problems));
    try {
      await this.change.run(actingIn(request), id, Number(form.value.version), wanted(form.value));
    } catch (failure) {
      if (failure instanceof Stale) return new Conflict(await this.page(await this.one(id), '', form.typed, [], true));
      return new Unprocessable(await this.page(before, '', form.typed, [problemOf(failure, 'endsOn')]));
    }
    return new SeeOther(directoryPaths.agreements, 'The agreement is saved.');
  }

  private async one(id: Id): Promise<AgreementLine> {
    const agreement = await this.register.one('agreement', id);
    if (agreement === null) throw new NotFoundException();
    return agreement;
  }

  private async page(agreement: AgreementLine | null, agency: string, typed: Typed, problems: Problem[], stale = false) {
    return agreementView({ zone: await this.zone(), agreement, agencies: agreement === null ? await this.directory.agencies() : [], agency, stale }, typed, problems);
  }

  private async zone(): Promise<string> {
    return (await this.directory.district())?.zone ?? 'UTC';
  }
}

function wanted({ title, clause, startsOn, endsOn, keptAt }: AgreementForm): Omit<NewAgreement, 'agency'> {
  return { title, clause, startsOn: localDate(startsOn), endsOn: (endsOn || null) as LocalDate | null, keptAt };
}
