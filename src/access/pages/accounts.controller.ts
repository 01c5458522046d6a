import { BadRequestException, Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { actingIn, Endpoint, Form, Refusal, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { CreateAccount } from '../commands/create-account.js';
import { EndSeat } from '../commands/end-seat.js';
import { GiveSeat } from '../commands/give-seat.js';
import { SetPassword } from '../commands/set-password.js';
import { AccountRegister } from '../queries/account-register.js';
import { usualDiscipline } from '../rules/role-words.js';
import { EndingForm, NewAccountForm, NewPasswordForm, NewSeatForm } from './accounts.forms.js';
import { accountsView, accountView, newAccountView } from './accounts.view.js';

const perPage = 50;

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly register: AccountRegister, private readonly directory: SchoolDirectory, private readonly clock: Clock,
    private readonly createAccount: CreateAccount, private readonly giveSeat: GiveSeat, private readonly endSeat: EndSeat, private readonly setPassword: SetPassword,
  ) {}

  @Get() @Endpoint({ needs: 'account.manage', records: 'account.listed', renders: 'access/accounts/list' })
  async list(@Query('after') after?: string, @Query('name') name?: string) {
    if (after !== undefined && (!isId(after) || typeof name !== 'string')) throw new NotFoundException();
    const accounts = await this.register.page(after === undefined ? null : { name: name!, id: after }, perPage + 1);
    const shown = accounts.slice(0, perPage);
    const last = shown.at(-1);
    const next = accounts.length > perPage && last ? `${accessPaths.accounts}?${new URLSearchParams({ name: last.name, after: last.id }).toString()}` : null;
    return new Shown(accountsView(shown, this.clock.now(), { first: after === undefined, next }), shown.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'account.manage', records: 'account.started', renders: 'access/accounts/new' })
  ask() {
    return newAccountView({}, []);
  }

  @Post() @Endpoint({ needs: 'account.manage', records: 'account.created', renders: 'access/accounts/new' })
  async make(@Req() request: FastifyRequest, @Form(NewAccountForm) form: Filled<NewAccountForm>) {
    if (!form.ok) return new Unprocessable(newAccountView(form.typed, form.problems));
    try {
      const id = await this.createAccount.run(actingIn(request), { ...form.value, person: null });
      return new SeeOther(accessPaths.account(id), 'The account is made. Give it a seat now.');
    } catch (refusal) {
      return new Unprocessable(newAccountView(form.typed, [{ field: /user name/.test(said(refusal)) ? 'username' : 'password', text: said(refusal) }]));
    }
  }

  @Get(':accountId') @Endpoint({ needs: 'account.manage', records: 'account.opened', renders: 'access/accounts/show' })
  async show(@Param('accountId') id: Id) {
    return new Shown(await this.page(id, null, {}, []), [id]);
  }

  @Post(':accountId/seats') @Endpoint({ needs: 'account.manage', records: 'seat.given', renders: 'access/accounts/show' })
  async give(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Form(NewSeatForm) form: Filled<NewSeatForm>) {
    const view = await this.page(account, 'seat', form.typed, form.problems);
    if (!form.ok) return new Unprocessable(view);
    const { role, place } = form.value;
    if (place !== 'district' && (await this.directory.school(place)) === null) return new Unprocessable(await this.page(account, 'seat', form.typed, [{ field: 'place', text: 'Choose a school, or the whole district' }]));
    try {
      await this.giveSeat.run(actingIn(request), { account, school: place === 'district' ? null : place, role, discipline: usualDiscipline[role], from: this.clock.now(), until: null });
    } catch (refusal) {
      return new Unprocessable(await this.page(account, 'seat', form.typed, [{ field: 'role', text: said(refusal) }]));
    }
    return new SeeOther(accessPaths.account(account), 'The seat is given.');
  }

  @Post(':accountId/seats/:seatId/endings') @Endpoint({ needs: 'account.manage', records: 'seat.ended' })
  async end(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Param('seatId') seat: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    if (!form.ok) throw new BadRequestException();
    await this.page(account, null, {}, []);
    await this.endSeat.run(actingIn(request), account, seat);
    return new SeeOther(accessPaths.account(account), 'The seat has ended.');
  }

  @Post(':accountId/passwords') @Endpoint({ needs: 'account.manage', records: 'account.password.set', renders: 'access/accounts/show' })
  async renew(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Form(NewPasswordForm) form: Filled<NewPasswordForm>) {
    if (!form.ok) return new Unprocessable(await this.page(account, 'password', {}, form.problems));
    await this.page(account, null, {}, []);
    try {
      await this.setPassword.run(actingIn(request), account, form.value.password);
      return new SeeOther(accessPaths.account(account), 'The new password is set.');
    } catch (refusal) {
      return new Unprocessable(await this.page(account, 'password', {}, [{ field: 'password', text: said(refusal) }]));
    }
  }

  private async page(id: Id, form: 'seat' | 'password' | null, typed: Typed, problems: Problem[]) {
    const account = isId(id) ? await this.register.one(id) : null;
    if (account === null) throw new NotFoundException();
    const [schools, district] = await Promise.all([this.directory.schools(), this.directory.district()]);
    return accountView({ account, schools, zone: district?.zone ?? 'UTC', now: this.clock.now() }, form, typed, problems);
  }
}

/** A rule's sentence; anything else is a failure and goes on as one. */
function said(refusal: unknown): string {
  if (!(refusal instanceof Refusal)) throw refusal;
  return refusal.message;
}
