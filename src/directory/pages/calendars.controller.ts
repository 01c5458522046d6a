import { Controller, Get, NotFoundException, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../kernel/ids.js';
import { localDate } from '../../kernel/local-date.js';
import { Stale } from '../../kernel/stale.js';
import { actingIn, Conflict, Endpoint, Form, problemOf, SeeOther, Shown, Unprocessable, type Filled, type Problem, type Typed } from '../../platform/web/index.js';
import { AddCalendar } from '../commands/add-calendar.js';
import { ChangeCalendar, type CalendarDays } from '../commands/change-calendar.js';
import { directoryPaths } from '../directory.endpoints.js';
import { DirectoryRegister, type CalendarLine } from '../queries/directory-register.js';
import { SchoolDirectory } from '../queries/school-directory.js';
import { closedIn, daysIn } from '../rules/calendar-days.js';
import { CalendarForm, ChangedCalendarForm, NewCalendarForm } from './calendars.forms.js';
import { calendarsView, calendarView } from './calendars.view.js';

@Controller('district/calendars')
export class CalendarsController {
  constructor(private readonly register: DirectoryRegister, private readonly directory: SchoolDirectory, private readonly add: AddCalendar, private readonly change: ChangeCalendar) {}

  @Get() @Endpoint({ needs: 'directory.manage', records: 'calendar.listed', renders: 'directory/list' })
  async list(@Query('q') q = '', @Query('after') after?: string) {
    const page = await this.register.page('calendar', { q, after });
    if (page === null) throw new NotFoundException();
    return new Shown(calendarsView(page), page.rows.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'directory.manage', records: 'calendar.started', renders: 'directory/form' })
  ask(@Query('school') school = '') {
    return this.page(null, school, {}, []);
  }

  @Post() @Endpoint({ needs: 'directory.manage', records: 'calendar.added', renders: 'directory/form' })
  async append(@Req() request: FastifyRequest, @Form(NewCalendarForm) form: Filled<NewCalendarForm>) {
    if (!form.ok) return new Unprocessable(await this.page(null, '', form.typed, form.problems));
    if ((await this.directory.school(form.value.school)) === null) return new Unprocessable(await this.page(null, '', form.typed, [{ field: 'school', text: 'Choose the school' }]));
    try {
      const id = await this.add.run(actingIn(request), { school: form.value.school, ...daysOf(form.value) });
      return new SeeOther(directoryPaths.calendar(id), 'The calendar is added.');
    } catch (refusal) {
      return new Unprocessable(await this.page(null, '', form.typed, [problemOf(refusal, 'firstDay')]));
    }
  }

  @Get(':calendarId') @Endpoint({ needs: 'directory.manage', records: 'calendar.viewed', renders: 'directory/form' })
  async show(@Param('calendarId') id: Id) {
    return new Shown(await this.page(await this.one(id), '', {}, []), [id]);
  }

  @Post(':calendarId') @Endpoint({ needs: 'directory.manage', records: 'calendar.changed', renders: 'directory/form' })
  async revise(@Req() request: FastifyRequest, @Param('calendarId') id: Id, @Form(ChangedCalendarForm) form: Filled<ChangedCalendarForm>) {
    const before = await this.one(id);
    if (!form.ok) return new Unprocessable(await this.page(before, '', form.typed, form.problems));
    try {
      await this.change.run(actingIn(request), id, Number(form.value.version), daysOf(form.value));
    } catch (failure) {
      if (failure instanceof Stale) return new Conflict(await this.page(await this.one(id), '', form.typed, [], true));
      return new Unprocessable(await this.page(before, '', form.typed, [problemOf(failure, 'firstDay')]));
    }
    return new SeeOther(directoryPaths.calendars, 'The calendar is saved.');
  }

  private async one(id: Id): Promise<CalendarLine> {
    const calendar = await this.register.one('calendar', id);
    if (calendar === null) throw new NotFoundException();
    return calendar;
  }

  private async page(calendar: CalendarLine | null, school: string, typed: Typed, problems: Problem[], stale = false) {
    const [district, schools] = await Promise.all([this.directory.district(), calendar === null ? this.directory.schools() : []]);
    return calendarView({ zone: district?.zone ?? 'UTC', calendar, schools, school, stale }, typed, problems);
  }
}

function daysOf({ firstDay, lastDay, closed = '', early = '', opens = '', closes = '', earlyCloses = '' }: CalendarForm): CalendarDays {
  const { days, names } = closedIn(closed);
  const hours = { opens: opens || null, closes: closes || null, earlyCloses: earlyCloses || null };
  return { firstDay: localDate(firstDay), lastDay: localDate(lastDay), closed: days, names, early: daysIn(early).days, hours };
}
