import { Injectable, NotFoundException } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import { Clock } from '../../platform/clock/index.js';
import { problemOf, type Problem, type Typed } from '../../platform/web/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AccountRegister } from '../queries/account-register.js';
import { CharterList } from '../queries/charter-list.js';
import { handleOf } from '../commands/end-sessions.js';
import { holds } from '../rules/decide.js';
import { accountView } from './account.view.js';

/** The page of one account, as several forms come back to it. */
@Injectable()
export class AccountPage {
  constructor(private readonly register: AccountRegister, private readonly directory: SchoolDirectory, private readonly charters: CharterList, private readonly clock: Clock) {}

  /** Throws NotFoundException for anything that is no account. `link` is a set-password link that was just made: shown once. */
  async view(viewer: Viewer, id: string, form: 'seat' | 'password' | null = null, typed: Typed = {}, problems: Problem[] = [], link: string | null = null) {
    const account = await this.register.one(id);
    if (account === null) throw new NotFoundException();
    const now = this.clock.now();
    const [schools, district, charters, sessions] = await Promise.all([this.directory.schools(), this.directory.district(), this.charters.all(), this.register.sessions(account.id)]);
    const may = { manage: holds(viewer, 'account.manage'), offboard: holds(viewer, 'account.offboard') && viewer.account !== account.id, own: viewer.account === account.id };
    return accountView({ account, schools, charters, sessions: sessions.map((session) => ({ ...session, handle: handleOf(session.id) })), zone: district?.zone ?? 'UTC', now, may, link }, form, typed, problems);
  }
}

/** A rule's sentence; anything else is a failure and goes on as one. */
export const said = (refusal: unknown): string => problemOf(refusal, '').text;
