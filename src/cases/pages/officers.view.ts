import { arrestReminderView, type Clause } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, later, type Instant } from '../../kernel/instant.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, initials, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { HistoryCheckLine, OfficerLine } from '../queries/case-officers.js';
import type { CaseHead } from '../queries/case-overview.js';
import { longestPlace, longestPurpose, shortestPurpose } from '../rules/officers.js';
import { caseHeadView } from './case-head.view.js';

export interface OfficersPage {
  head: CaseHead; officers: readonly OfficerLine[]; checks: readonly HistoryCheckLine[]; others: readonly { account: Id; name: string }[]; clauses: readonly Clause[];
  may: { letIn: boolean; check: boolean }; viewer: Id; now: Instant; today: LocalDate;
}
export type OfficersForm = 'officer' | 'check';

export function officersView({ head, officers, checks, others, clauses, may, viewer, now, today }: OfficersPage, form: OfficersForm | null, typed: Typed, problems: Problem[]) {
  const here = (name: OfficersForm) => fieldsFor(form === name ? typed : {}, form === name ? problems : []);
  const [join, check] = [here('officer'), here('check')];
  const on = officers.filter(({ until }) => until === null || until > now);
  return {
    title: `Law enforcement, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), reminder: arrestReminderView(clauses),
    officers: officers.map(({ name, purpose, from, until, let_in_by }) => ({
      name, initials: initials(name), detail: 'School resource officer', purpose: purpose ?? '', when: whenOf(head.zone, from, until, now), by: let_in_by,
    })),
    nobody: officers.length === 0 ? { title: 'No officer on the team', text: 'An officer’s seat opens no case. The chair of the team or the district coordinator lets one in, for a purpose and until a day.', link: null } : null,
    letIn: !may.letIn ? null : {
      some: others.length > 0, action: casePaths.officers(head.id),
      officer: join.select('officer', 'Officer', others.map(({ account, name }) => ({ value: account, label: name })), { empty: 'Choose an officer' }),
      purpose: join.area('purpose', 'For what purpose?', { rows: 3, maxLength: longestPurpose, hint: `What the team needs the officer for in this case, in at least ${shortestPurpose} characters. The whole team and the officer read it.` }),
      until: join.date('until', 'Last day on the team', { min: today, max: addDays(today, longestPlace), hint: 'Within one year. After that day the officer no longer sees the case.' }),
    },
    checks: checks.map(({ checker, checked_on, is_relevant, author, entered_at }) => ({
      what: is_relevant === 1 ? 'Checked: it matters for this case' : 'Checked: it does not matter for this case', who: `By ${checker}, ${dayWithYear(checked_on)}`, entered: `Entered by ${author}, ${moment(head.zone, entered_at)}`,
    })),
    unchecked: checks.length === 0 ? { title: 'Not checked', text: 'Only that criminal history was checked, and whether it matters, is recorded here. What a record says stays with law enforcement.', link: null } : null,
    check: !may.check ? null : {
      action: casePaths.historyChecks(head.id),
      checkedBy: check.select('checkedBy', 'Who checked?', on.map(({ account, name }) => ({ value: account, label: name })), { value: on.some(({ account }) => account === viewer) ? viewer : '', empty: 'Choose an officer' }),
      checkedOn: check.date('checkedOn', 'When?', { value: today, max: today }),
      relevant: check.radios('relevant', 'Does it matter for this case?', [{ value: 'no', label: 'No' }, { value: 'yes', label: 'Yes' }], { layout: 'row', hint: 'Say nothing about what it says, here or in a note.' }),
    },
  };
}

/** An end at midnight belongs to the day before it. */
export function whenOf(zone: string, from: Instant, until: Instant | null, now: Instant): string {
  const day = (at: Instant) => dayWithYear(dayIn(zone, at));
  if (until === null) return `Since ${day(from)}`;
  const last = day(later(until, -1));
  return until > now ? `Since ${day(from)}, until ${last}` : `${day(from)} to ${last}`;
}
