import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBeCalendar, mayBeHours } from '../rules/new-calendar.js';
import type { ClosedNames, SchoolHours } from '../rules/school-clock.js';
import { schoolYearOf, type Calendar } from '../rules/school-days.js';
import { CalendarRow } from '../store/calendar.entity.js';

export interface NewCalendar extends Calendar { school: Id; early: readonly LocalDate[]; hours?: SchoolHours; names?: ClosedNames }

const unknown: SchoolHours = { opens: null, closes: null, earlyCloses: null };

/** Adds one school year of one school. Throws `Refusal` for days that make no school year, hours out of order, or a year that is there already. */
@Injectable()
export class AddCalendar {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { school, firstDay, lastDay, closed, early, hours = unknown, names = {} }: NewCalendar): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayBeCalendar({ firstDay, lastDay, closed }, early);
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const timely = mayBeHours(hours);
      if (!timely.ok) throw new Refusal(timely.why, timely.field);
      const schoolYear = schoolYearOf(firstDay);
      if ((await work.read('SELECT id FROM calendar WHERE school_id = ? AND school_year = ?', [school, schoolYear])).length > 0) throw new Refusal(`This school has a calendar for ${schoolYear} already.`);
      const { id } = await work.insert(CalendarRow, {
        id: newId(), schoolId: school, schoolYear, firstDay, lastDay, closedDays: JSON.stringify([...closed].sort()), earlyDays: JSON.stringify([...early].sort()), ...hours, closedNames: JSON.stringify(names), changedAt: work.now, version: 1,
      });
      work.record('calendar.added', { items: [id, school], detail: { schoolYear } });
      return id;
    });
  }
}
