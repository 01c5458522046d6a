import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBeCalendar, mayBeHours } from '../rules/new-calendar.js';
import type { ClosedNames, SchoolHours } from '../rules/school-clock.js';
import { schoolYearOf, type Calendar } from '../rules/school-days.js';
import { CalendarRow } from '../store/calendar.entity.js';

/** Without `hours` or `names` those of before stay. */
export interface CalendarDays extends Calendar { early: readonly LocalDate[]; hours?: SchoolHours; names?: ClosedNames }

/** Changes the days of one school year that still reads as its editor saw it. Throws `Stale` otherwise, and `Refusal` for days that make no school year, or another one. */
@Injectable()
export class ChangeCalendar {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number, { firstDay, lastDay, closed, early, hours, names }: CalendarDays): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayBeCalendar({ firstDay, lastDay, closed }, early);
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const timely = hours === undefined ? verdict : mayBeHours(hours);
      if (!timely.ok) throw new Refusal(timely.why, timely.field);
      const [before] = await work.read<{ school_year: string }>('SELECT school_year FROM calendar WHERE id = ?', [id]);
      if (before !== undefined && before.school_year !== schoolYearOf(firstDay)) throw new Refusal(`This calendar is of the school year ${before.school_year}. Add another calendar for another year.`);
      await work.revise(CalendarRow, id, version, { firstDay, lastDay, closedDays: JSON.stringify([...closed].sort()), earlyDays: JSON.stringify([...early].sort()), ...hours, ...(names === undefined ? {} : { closedNames: JSON.stringify(names) }), changedAt: work.now });
      work.record('calendar.changed', { items: [id] });
      return id;
    });
  }
}
