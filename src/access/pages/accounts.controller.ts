import { Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { actingIn, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { CreateAccount } from '../commands/create-account.js';
import { SetPassword } from '../commands/set-password.js';
import { AccountRegister } from '../queries/account-register.js';
import { holds } from '../rules/decide.js';
import { AccountPage, said } from './account-page.js';
import { NewAccountForm, NewPasswordForm } from './accounts.forms.js';
import { accountsView, newAccountView } from './accounts.view.js';
import { TheViewer } from './the-viewer.js';

const perPage = 50;
const states = ['active', 'disabled', 'no-password'] as const;
type Asked = Readonly<Partial<Record<'q' | 'state' | 'school' | 'after' | 'key', string>>>;

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly register: AccountRegister, private readonly page: AccountPage, private readonly directory: SchoolDirectory, private readonly clock: Clock,
    private readonly createAccount: CreateAccount, private readonly setPassword: SetPassword,
  ) {}

  @Get() @Endpoint({ needs: 'account.read', records: 'account.listed', renders: 'access/accounts/list' })
  async list(@TheViewer() viewer: Viewer, @Query() asked: Asked) {
    const { q = '', state = '', school = '', after, key } = asked;
    if ([q, state, school, after ?? '', key ?? ''].some((text) => text.length > 1000) || (after !== undefined && (!isId(after) || key === undefined))) throw new NotFoundException();
    const now = this.clock.now();
    const accounts = await this.register.page({ words: q, status: states.find((one) => one === state) ?? null, school: isId(school) ? school : null, after: after === undefined ? null : { key: key!, id: after }, limit: perPage + 1, now });
    const shown = accounts.slice(0, perPage);
    const last = shown.at(-1);
    const next = accounts.length > perPage && last ? `${accessPaths.accounts}?${new URLSearchParams({ ...(q ? { q } : {}), ...(state ? { state } : {}), ...(school ? { school } : {}), key: last.search_key, after: last.id }).toString()}` : null;
    const may = { manage: holds(viewer, 'account.manage'), confirm: holds(viewer, 'seat.confirm') };
    return new Shown(accountsView({ accounts: shown, schools: await this.directory.schools(), asked: { q, state, school }, now, first: after === undefined, next, may }), shown.map(({ id }) => id));
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
      return new Unprocessable(newAccountView(form.typed, [problemOf(refusal, 'password')]));
    }
  }

  @Get(':accountId') @Endpoint({ needs: 'account.read', records: 'account.opened', renders: 'access/accounts/show' })
  async show(@TheViewer() viewer: Viewer, @Param('accountId') id: Id) {
    return new Shown(await this.page.view(viewer, id), [id]);
  }

  @Post(':accountId/passwords') @Endpoint({ needs: 'account.manage', records: 'account.password.set', renders: 'access/accounts/show' })
  async renew(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('accountId') account: Id, @Form(NewPasswordForm) form: Filled<NewPasswordForm>) {
    const view = await this.page.view(viewer, account, 'password', {}, form.problems);
    if (!form.ok) return new Unprocessable(view);
    try {
      const { waiting } = await this.setPassword.run(actingIn(request), account, form.value.password);
      return new SeeOther(accessPaths.account(account), `The new password is set.${waiting === 0 ? '' : ' Seats that open confidential texts wait until a second person confirms them.'}`);
    } catch (refusal) {
      return new Unprocessable(await this.page.view(viewer, account, 'password', {}, [{ field: 'password', text: said(refusal) }]));
    }
  }
}
