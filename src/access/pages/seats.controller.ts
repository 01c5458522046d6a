import { BadRequestException, Controller, NotFoundException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SchoolDirectory } from '../../directory/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import { dayIn, momentOf } from '../../kernel/instant.js';
import { addDays, isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { actingIn, Endpoint, Form, problemOf, SeeOther, Unprocessable, type Filled, type Problem } from '../../platform/web/index.js';
import { accessPaths } from '../access.endpoints.js';
import { EndSeat } from '../commands/end-seat.js';
import { GiveSeat, type NewSeat } from '../commands/give-seat.js';
import { AccountRegister } from '../queries/account-register.js';
import { CharterList } from '../queries/charter-list.js';
import { usualDiscipline } from '../rules/role-words.js';
import { needsSecond } from '../rules/second-person.js';
import { AccountPage } from './account-page.js';
import { EndingForm, NewSeatForm } from './accounts.forms.js';
import { TheViewer } from './the-viewer.js';

@Controller('accounts')
export class SeatsController {
  constructor(
    private readonly page: AccountPage, private readonly register: AccountRegister, private readonly directory: SchoolDirectory, private readonly charters: CharterList,
    private readonly giveSeat: GiveSeat, private readonly endSeat: EndSeat, private readonly clock: Clock,
  ) {}

  @Post(':accountId/seats') @Endpoint({ needs: 'account.manage', records: 'seat.given', renders: 'access/accounts/show' })
  async give(@Req() request: FastifyRequest, @TheViewer() viewer: Viewer, @Param('accountId') account: Id, @Form(NewSeatForm) form: Filled<NewSeatForm>) {
    const view = await this.page.view(viewer, account, 'seat', form.typed, form.problems);
    if (!form.ok) return new Unprocessable(view);
    const read = await this.read(account, form.value);
    if ('field' in read) return new Unprocessable(await this.page.view(viewer, account, 'seat', form.typed, [read]));
    try {
      await this.giveSeat.run(actingIn(request), read);
    } catch (refusal) {
      return new Unprocessable(await this.page.view(viewer, account, 'seat', form.typed, [problemOf(refusal, 'role')]));
    }
    return new SeeOther(accessPaths.account(account), needsSecond(read.role) ? 'The seat is given. It counts when a second person has confirmed it.' : 'The seat is given.');
  }

  @Post(':accountId/seats/:seatId/endings') @Endpoint({ needs: 'account.manage', records: 'seat.ended' })
  async end(@Req() request: FastifyRequest, @Param('accountId') account: Id, @Param('seatId') seat: Id, @Form(EndingForm) form: Filled<EndingForm>) {
    if (!form.ok) throw new BadRequestException();
    const found = await this.register.one(account);
    if (!found?.seats.some(({ id }) => id === seat)) throw new NotFoundException();
    const left = await this.endSeat.run(actingIn(request), account, seat);
    return new SeeOther(accessPaths.account(account), left === 0 ? 'The seat has ended.' : 'The seat has ended. What nobody could take over at once waits for a district coordinator.');
  }

  /** The form as the command takes it, or what is wrong with a field that only the database knows. */
  private async read(account: Id, { role, place, discipline = '', from = '', until = '', covers = '' }: NewSeatForm): Promise<NewSeat | Problem> {
    const days = [['from', from], ['until', until]] as const;
    for (const [field, day] of days) if (day !== '' && !isLocalDate(day)) return { field, text: 'That day does not exist' };
    const [school, charters, district] = await Promise.all([isId(place) ? this.directory.school(place) : null, this.charters.all(), this.directory.district()]);
    const charter = charters.find(({ id }) => id === place) ?? null;
    if (place !== 'district' && school === null && charter === null) return { field: 'place', text: 'Choose a school, a charter team, or the whole district' };
    const colleague = covers.trim() === '' ? null : await this.register.idOf(covers);
    if (covers.trim() !== '' && colleague === null) return { field: 'covers', text: 'No account has this user name' };
    const [zone, now] = [district?.zone ?? 'UTC', this.clock.now()];
    return {
      account, role, school: school?.id ?? null, charter: charter?.id ?? null, covers: colleague, discipline: discipline === '' ? usualDiscipline[role] : discipline,
      from: from === '' || from === dayIn(zone, now) ? now : momentOf(zone, from as LocalDate, '00:00'), until: until === '' ? null : momentOf(zone, addDays(until as LocalDate, 1), '00:00'),
    };
  }
}
