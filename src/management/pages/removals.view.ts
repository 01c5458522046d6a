import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { RemovalFile } from '../queries/removals.js';
import { dayParts, removalSteps, standingRemovals, type RemovalRecord } from '../rules/removal-days.js';

/** "9.5 school days". */
export const dayCount = (days: number): string => `${days} school ${days === 1 ? 'day' : 'days'}`;

/** What the count asks for once the protocol warns; null before that. */
export function removalWarning({ days, warns, hasPlan }: RemovalFile): string | null {
  if (warns === null || days < warns.at) return null;
  const more = days > warns.at ? 'The removals' : 'The next removal';
  return `${hasPlan ? `${more} ${days > warns.at ? 'ask' : 'asks'} for services on each further day away, so that the student goes on learning.` : 'No IEP or 504 plan is on record: find out whether a disability is known or suspected.'} Somebody looks whether the removals form a pattern.`;
}

export function removalsView(head: CaseHead, file: RemovalFile | null, typed: Typed, problems: Problem[], { mayEnter, today }: { mayEnter: boolean; today: LocalDate }) {
  const mine = (file?.records ?? []).filter(({ caseId }) => caseId === head.id);
  const standing = standingRemovals(mine);
  const warning = file === null ? null : removalWarning(file);
  return {
    title: `Removal days, case ${head.number}`, head: caseHeadView(head), back: { label: 'Support plan', href: paths.plan(head.id) }, problems: problemList(problems), deadlinesHref: casePaths.clocks(head.id),
    empty: file === null ? { title: 'Not about a student', text: 'Only students are removed from school, so there is nothing to count here.', link: null } : null,
    count: file === null ? null : {
      heading: `School year ${file.year}`, text: `${dayCount(file.days)} of removal, counted by the school’s calendar and in every case of this student.`, warning,
      status: warning !== null ? { kind: 'late', icon: 'warning', text: 'Services and a look for a pattern' } : { kind: 'done', icon: 'check', text: file.warns === null ? 'Counted' : `Below ${file.warns.at} days` },
      about: file.warns === null ? null : `${file.warns.text} Source: ${file.warns.source}.`, asked: file.warns?.asked ?? null,
    },
    reviews: (file?.toReview ?? []).map(({ from }) => `Placement change decided ${dayWithYear(from)}: the manifestation review is still open.`),
    rows: mine.map((one) => ({ term: removalSteps[one.step], value: valueOf(head.zone, one, mine, !standing.includes(one)), link: null })),
    form: file === null || !mayEnter ? null : formView(head, mine, file, typed, problems, today),
  };
}

function valueOf(zone: string, one: RemovalRecord, all: readonly RemovalRecord[], gone: boolean): string {
  const { step, from, reference, about, byName, at } = one;
  const days = step === 'struck' ? entryWords(all.find(({ id }) => id === about)!) : step === 'removed' ? spanWords(one) : dayWithYear(from);
  const bits = [days, ...(reference === null ? [] : [`Number ${reference}`]), ...(gone && step !== 'struck' ? ['Entered by mistake, does not count'] : [])];
  return `${bits.join(' · ')}\nEntered by ${byName}, ${moment(zone, at)}`;
}

const spanWords = ({ from, to, part }: Pick<RemovalRecord, 'from' | 'to' | 'part'>): string =>
  from === to ? `${dayWithYear(from)}${part === 'half' ? ', up to half of the day' : ''}` : `${dayWithYear(from)} to ${dayWithYear(to)}`;

const entryWords = (one: RemovalRecord): string => `${removalSteps[one.step]}, ${spanWords(one)}`;

function formView(head: CaseHead, mine: readonly RemovalRecord[], { hasPlan }: RemovalFile, typed: Typed, problems: Problem[], today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  const standing = standingRemovals(mine);
  const decisions = standing.filter(({ step }) => step === 'placement-changed');
  const choices = [
    { value: 'removed', label: removalSteps.removed, hint: 'In-school and out-of-school removals alike.', opens: 1 as const },
    { value: 'placement-changed', label: removalSteps['placement-changed'], hint: hasPlan ? 'Its manifestation review is due within 10 school days of that day.' : 'No IEP or 504 plan is on record, so no review follows from it.' },
    ...(decisions.length === 0 ? [] : [{ value: 'manifestation-reviewed', label: removalSteps['manifestation-reviewed'], hint: 'Only that it was held. What it found stands in the special education record.', opens: 2 as const }]),
    ...(standing.length === 0 ? [] : [{ value: 'struck', label: removalSteps.struck, hint: 'It stays readable and counts no more. A deadline that began with it runs on until somebody ends it with a reason.', opens: 3 as const }]),
  ];
  const named = (all: readonly RemovalRecord[]) => all.map((one) => ({ value: one.id, label: entryWords(one) }));
  return {
    action: paths.removals(head.id),
    step: fields.radios('step', 'What do you enter?', choices),
    on: fields.date('on', 'On which day?', { value: today, max: today, hint: 'Of several days, the first.' }),
    to: fields.date('to', 'Until which day?', { optional: true, hint: 'The last day of it, where it was more than one.' }),
    part: fields.radios('part', 'How much of the day?', Object.entries(dayParts).map(([value, label]) => ({ value, label })), { value: 'whole', optional: true, mark: false, hint: 'Up to half counts as half a day. That is Waypost’s own reckoning; the law names no fraction.' }),
    decision: decisions.length === 0 ? null : fields.select('decision', 'Which decision was reviewed?', named(decisions), { optional: true, mark: false, empty: 'Choose a decision' }),
    mistake: standing.length === 0 ? null : fields.select('mistake', 'Which entry is a mistake?', named(standing), { optional: true, mark: false, empty: 'Choose an entry' }),
    reference: fields.text('reference', 'Number of the discipline record', { optional: true, maxLength: 30, width: 'half', hint: 'The number alone. Why somebody was removed stands in that record, not here.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.plan(head.id) }, buttons: [{ label: 'Save', look: 'primary', name: null, value: null }] },
  };
}
