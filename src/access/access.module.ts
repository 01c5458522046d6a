import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ConfirmPassword } from './commands/confirm-password.js';
import { CreateAccount } from './commands/create-account.js';
import { EndSeat } from './commands/end-seat.js';
import { GiveSeat } from './commands/give-seat.js';
import { ParkForm } from './commands/park-form.js';
import { RecordRefusal } from './commands/record-refusal.js';
import { SetPassword } from './commands/set-password.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { TouchSession } from './commands/touch-session.js';
import { AccountsController } from './pages/accounts.controller.js';
import { EndpointGuard } from './pages/endpoint-guard.js';
import { SessionHook } from './pages/session-hook.js';
import { SignInController } from './pages/sign-in.controller.js';
import { UnsentController } from './pages/unsent.controller.js';
import { AccountDirectory } from './queries/account-directory.js';
import { AccountRegister } from './queries/account-register.js';
import { Sessions } from './queries/sessions.js';
import { UnsentForms } from './queries/unsent-forms.js';
import { AccountList } from './store/account-list.js';
import { Accounts } from './store/accounts.js';

@Global()
@Module({
  controllers: [AccountsController, SignInController, UnsentController],
  providers: [Accounts, AccountDirectory, AccountList, AccountRegister, EndSeat, SetPassword, ConfirmPassword, CreateAccount, GiveSeat, ParkForm, RecordRefusal, Sessions, SignIn, SignOut, SessionHook, TouchSession, UnsentForms, { provide: APP_GUARD, useClass: EndpointGuard }],
  exports: [AccountDirectory, ConfirmPassword, CreateAccount, GiveSeat, RecordRefusal, SessionHook],
})
export class AccessModule {}
