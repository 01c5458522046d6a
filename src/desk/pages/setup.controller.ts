import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { CreateAccount, GiveSeat } from '../../access/index.js';
import { operator } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, Refusal, SeeOther, Unprocessable, type Filled } from '../../platform/web/index.js';
import { FirstAdministrator } from '../queries/first-administrator.js';
import { SetupForm } from './setup.forms.js';
import { setupView } from './setup.view.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;

@Controller('setup')
export class SetupController {
  constructor(private readonly first: FirstAdministrator, private readonly createAccount: CreateAccount, private readonly giveSeat: GiveSeat, private readonly clock: Clock) {}

  @Get(':token') @Endpoint({ needs: 'signed-in', renders: 'desk/setup', public: true })
  async show(@Param('token') token: string) {
    await this.assertInvited(token);
    return setupView(token, {}, []);
  }

  @Post(':token') @Endpoint({ needs: 'signed-in', records: 'account.created', renders: 'desk/setup', public: true })
  async make(@Param('token') token: string, @Form(SetupForm) form: Filled<SetupForm>) {
    await this.assertInvited(token);
    if (!form.ok) return new Unprocessable(setupView(token, form.typed, form.problems));
    try {
      const account = await this.createAccount.run(acting, { ...form.value, person: null });
      await this.giveSeat.run(acting, { account, school: null, role: 'it-administrator', discipline: 'technology', from: this.clock.now(), until: null });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Unprocessable(setupView(token, form.typed, [{ field: 'password', text: refusal.message }]));
    }
    return new SeeOther('/sign-in', 'The first administrator can sign in now.');
  }

  private async assertInvited(token: string): Promise<void> {
    if (!(await this.first.isInvited(token))) throw new NotFoundException();
  }
}
