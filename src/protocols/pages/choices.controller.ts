import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { actingIn, Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { ChooseProtocol } from '../commands/choose-protocol.js';
import { protocolPaths as paths } from '../protocols.endpoints.js';
import { ProtocolRegister } from '../queries/protocol-register.js';
import { asBefore, ChoiceForm, everySchool } from './choices.forms.js';
import { choiceView } from './choices.view.js';

@Controller('protocols/choices')
export class ChoicesController {
  constructor(private readonly register: ProtocolRegister, private readonly directory: SchoolDirectory, private readonly choose: ChooseProtocol, private readonly clock: Clock) {}

  @Get('new') @Endpoint({ needs: 'protocol.manage', records: 'protocol.choice.started', renders: 'protocols/choices/new' })
  ask() {
    return this.page({}, []);
  }

  @Post() @Endpoint({ needs: 'protocol.manage', records: 'protocol.chosen', renders: 'protocols/choices/new' })
  async append(@Req() request: FastifyRequest, @Form(ChoiceForm) form: Filled<ChoiceForm>) {
    if (!form.ok) return new Unprocessable(await this.page(form.typed, form.problems));
    const { school, edition, from, reason } = form.value;
    if (from < (await this.today())) return new Unprocessable(await this.page(form.typed, [{ field: 'from', text: 'Choose today or a later day: open cases keep what they began with' }]));
    try {
      await this.choose.run(actingIn(request), { school: school === everySchool ? null : school, edition: edition === asBefore ? null : edition, from: from as LocalDate, reason });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(await this.page(form.typed, [{ field: 'edition', text: refusal.message }]));
    }
    return new SeeOther(paths.protocols, 'The choice is recorded.');
  }

  private async today(): Promise<LocalDate> {
    return dayIn((await this.directory.district())?.zone ?? 'UTC', this.clock.now());
  }

  private async page(typed: Typed, problems: Problem[]) {
    const [all, schools, today] = await Promise.all([this.register.all(), this.directory.schools(), this.today()]);
    return choiceView({ all, schools, today }, typed, problems);
  }
}
