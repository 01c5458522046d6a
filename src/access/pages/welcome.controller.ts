import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Endpoint, Form, SeeOther, Unprocessable, type Filled } from '../../platform/web/index.js';
import { UsePasswordLink } from '../commands/use-password-link.js';
import { PasswordInvitations } from '../queries/password-invitations.js';
import { said } from './account-page.js';
import { WelcomeForm } from './welcome.forms.js';
import { welcomeView } from './welcome.view.js';

/** Where a link for a first password leads. Looking uses nothing up: scanners of mail look too. */
@Controller('welcome')
export class WelcomeController {
  constructor(private readonly invitations: PasswordInvitations, private readonly usePasswordLink: UsePasswordLink) {}

  @Get(':token') @Endpoint({ needs: 'signed-in', renders: 'access/welcome', public: true })
  async show(@Param('token') token: string) {
    return welcomeView(token, await this.invited(token), []);
  }

  @Post(':token') @Endpoint({ needs: 'signed-in', records: 'account.link.used', renders: 'access/welcome', public: true })
  async set(@Param('token') token: string, @Form(WelcomeForm) form: Filled<WelcomeForm>) {
    const who = await this.invited(token);
    if (!form.ok) return new Unprocessable(welcomeView(token, who, form.problems));
    try {
      const { waiting } = await this.usePasswordLink.run(token, form.value.password);
      if (waiting > 0) return new SeeOther('/sign-in', 'Your password is set. Sign in with it. What opens confidential texts waits until your principal or the district coordinator confirms that it is you.');
    } catch (refusal) {
      return new Unprocessable(welcomeView(token, who, [{ field: 'password', text: said(refusal) }]));
    }
    return new SeeOther('/sign-in', 'Your password is set. Sign in with it.');
  }

  private async invited(token: string) {
    const who = await this.invitations.of(token);
    if (who === null) throw new NotFoundException();
    return who;
  }
}
