import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import {
  AdoptPolicy, ChangeCharterSchools, CheckStaffList, ConfirmPassword, ConfirmSeat, CreateAccount, DeclineSeat, EndSeat, EndSessions, GiveSeat, HandBackStaffList, HandOver, InParts, MakeCharterTeam, MakePasswordLinks, Offboard,
  ParkForm, RecordRefusal, SetPassword, SignIn, SignOut, SwitchAccount, TakeStaffList, TouchSession, UnsentWords, UsePasswordLink,
} from './access.commands.js';
import { AccountLocksController } from './pages/account-locks.controller.js';
import { AccountPage } from './pages/account-page.js';
import { AfterNotFound } from './pages/after-not-found.js';
import { AccountsController } from './pages/accounts.controller.js';
import { CharterTeamsController } from './pages/charter-teams.controller.js';
import { EndpointGuard } from './pages/endpoint-guard.js';
import { HandoversController } from './pages/handovers.controller.js';
import { OffboardingsController } from './pages/offboardings.controller.js';
import { RolesController } from './pages/roles.controller.js';
import { SeatConfirmationsController } from './pages/seat-confirmations.controller.js';
import { SeatsController } from './pages/seats.controller.js';
import { SessionHook } from './pages/session-hook.js';
import { SignInController } from './pages/sign-in.controller.js';
import { StaffImportsController } from './pages/staff-imports.controller.js';
import { UnsentController } from './pages/unsent.controller.js';
import { WelcomeController } from './pages/welcome.controller.js';
import { OffboardingSources } from './ports/offboarding.js';
import { SeatEndings } from './ports/seat-endings.js';
import { AccountDirectory } from './queries/account-directory.js';
import { AccountRegister } from './queries/account-register.js';
import { CharterList } from './queries/charter-list.js';
import { CurrentPolicy } from './queries/current-policy.js';
import { Departures } from './queries/departures.js';
import { HandoverDesk } from './queries/handover-desk.js';
import { PasswordInvitations } from './queries/password-invitations.js';
import { SeatDesk } from './queries/seat-desk.js';
import { Sessions } from './queries/sessions.js';
import { StandingViewers } from './queries/standing-viewers.js';
import { StaffImports } from './queries/staff-imports.js';
import { StaffPlan } from './queries/staff-plan.js';
import { UnsentForms } from './queries/unsent-forms.js';
import { AccountList } from './store/account-list.js';
import { Accounts } from './store/accounts.js';
import { CharterTeams } from './store/charter-teams.js';
import { DepartureReads } from './store/departure-reads.js';
import { StaffImportReads } from './store/known-accounts.js';
import { PolicyReads } from './store/policy-reads.js';
import { ViewerReads } from './store/viewer-reads.js';
import { WaitingSeats } from './store/waiting-seats.js';

const commands = [
  AdoptPolicy, ChangeCharterSchools, CheckStaffList, ConfirmPassword, ConfirmSeat, CreateAccount, DeclineSeat, EndSeat, EndSessions, GiveSeat, HandBackStaffList, HandOver, InParts, MakeCharterTeam, MakePasswordLinks, Offboard,
  ParkForm, RecordRefusal, SetPassword, SignIn, SignOut, SwitchAccount, TakeStaffList, TouchSession, UnsentWords, UsePasswordLink,
];
const queries = [AccountDirectory, AccountRegister, CharterList, CurrentPolicy, Departures, HandoverDesk, PasswordInvitations, SeatDesk, Sessions, StaffImports, StaffPlan, StandingViewers, UnsentForms];
const stores = [AccountList, Accounts, CharterTeams, DepartureReads, PolicyReads, StaffImportReads, ViewerReads, WaitingSeats];

@Global()
@Module({
  controllers: [
    AccountLocksController, AccountsController, CharterTeamsController, HandoversController, OffboardingsController, RolesController, SeatConfirmationsController, SeatsController, SignInController, StaffImportsController, UnsentController, WelcomeController,
  ],
  providers: [...commands, ...queries, ...stores, AccountPage, OffboardingSources, SeatEndings, SessionHook, { provide: APP_GUARD, useClass: EndpointGuard }, { provide: APP_INTERCEPTOR, useClass: AfterNotFound }],
  exports: [AccountDirectory, ConfirmPassword, ConfirmSeat, CreateAccount, GiveSeat, HandoverDesk, MakeCharterTeam, Offboard, OffboardingSources, RecordRefusal, SeatDesk, SeatEndings, SessionHook, StandingViewers, UnsentForms],
})
export class AccessModule implements OnApplicationBootstrap {
  constructor(private readonly adoptPolicy: AdoptPolicy) {}

  onApplicationBootstrap(): Promise<void> {
    return this.adoptPolicy.run();
  }
}
