import type { LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { SchoolHours } from './school-clock.js';
import { isSchoolDay, schoolYearOf, type Calendar } from './school-days.js';

/** Whether days make one school year: in order, within one July-to-June year, closed days inside it, early days on school days. */
export function mayBeCalendar(calendar: Calendar, early: readonly LocalDate[]): Verdict {
  const { firstDay, lastDay, closed } = calendar;
  if (firstDay >= lastDay) return refused('The last day of school must come after the first.');
  if (schoolYearOf(firstDay) !== schoolYearOf(lastDay)) return refused('The first and the last day must belong to one school year, which turns on July 1.');
  const outside = closed.find((day) => day <= firstDay || day >= lastDay);
  if (outside !== undefined) return refused(`${outside} is closed, but does not lie between the first and the last day of school.`, 'closed');
  const noSchool = [firstDay, lastDay, ...early].find((day) => day < firstDay || day > lastDay || !isSchoolDay([calendar], day).open);
  return noSchool === undefined ? fine : refused(`${noSchool} is not a school day in this calendar.`);
}

/** Whether the hours of a school year make sense: opening and closing together, in their order, an early closing between them. */
export function mayBeHours({ opens, closes, earlyCloses }: SchoolHours): Verdict {
  if ((opens === null) !== (closes === null)) return refused('Enter both when school opens and when it closes, or neither.', 'closes');
  if (opens === null || closes === null) return earlyCloses === null ? fine : refused('Enter when school opens and closes too.', 'closes');
  if (opens >= closes) return refused('School must close after it opens.', 'closes');
  return earlyCloses === null || (opens < earlyCloses && earlyCloses <= closes) ? fine : refused('On early-release days school closes after it opens, and not later than usual.', 'earlyCloses');
}
