import { BadRequestException, Controller, Inject, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { SETTINGS, type Settings } from '../../platform/settings/index.js';
import { actingIn, Endpoint, Form, SeeOther, Shown, type Filled } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { EndSessions } from '../commands/end-sessions.js';
import { MakePasswordLinks } from '../commands/make-password-links.js';
import { SwitchAccount } from '../commands/switch-account.js';
import { AccountRegister } from '../queries/account-register.js';
import { AccountPage } from './account-page.js';
import { EndingForm, SessionEndingForm, StatusForm } from './accounts.forms.js';
import { TheViewer } from './the-viewer.js';

@Controller('accounts')
export class AccountLocksController {
  constructor(
    private readonly register: AccountRegister, private readonly page: AccountPage, private readonly endSessions: EndSessions, private readonly switchAccount: SwitchAccount,
    private readonly makeLinks: MakePasswordLinks, @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post(':accountId/session-endings') @Endpoint({ needs: 'account.manage', records: 'account.sessions.ended' })
  async endSession(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Form(SessionEndingForm) form: Filled<SessionEndingForm>) {
    const typed = await this.found(account, form);
    const ended = await this.endSessions.run(actingIn(request), account, typed.session === 'all' ? null : typed.session);
    return new SeeOther(accessPaths.account(account), ended === 1 ? 'The session has ended.' : `${ended} sessions have ended.`);
  }

  @Post(':accountId/status') @Endpoint({ needs: 'account.manage', records: 'account.switched' })
  async status(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Form(StatusForm) form: Filled<StatusForm>) {
    const typed = await this.found(account, form);
    await this.switchAccount.run(actingIn(request), account, typed.status);
    return new SeeOther(accessPaths.account(account), typed.status === 'active' ? 'The account is on again.' : 'The account is off.');
  }

  /** The link is shown on the answer alone: a page that is opened again does not have it. */
  @Post(':accountId/links') @Endpoint({ needs: 'account.manage', records: 'account.link.made', renders: 'access/accounts/show' })
  async link(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('accountId') account: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    await this.found(account, form);
    const token = (await this.makeLinks.run(actingIn(request), [account])).get(account)!;
    return new Shown(await this.page.view(viewer, account, null, {}, [], `${this.settings.baseUrl}${accessPaths.welcome(token)}`), [account]);
  }

  private async found<T>(account: Id, form: Filled<T>): Promise<T> {
    if (!form.ok) throw new BadRequestException();
    if ((await this.register.one(account)) === null) throw new NotFoundException();
    return form.value;
  }
}
