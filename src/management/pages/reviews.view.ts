import { caseHeadView, type CaseHead, type MemberLine } from '../../cases/index.js';
import { addDays } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, fromToday, longDay, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { ReviewStanding } from '../queries/reviews.js';
import { longestReviewText, reviewDecisions, type Review } from '../rules/reviews.js';

export function reviewsView(head: CaseHead, standing: ReviewStanding, mayRecord: boolean) {
  return {
    title: `Reviews, case ${head.number}`, head: caseHeadView(head), newHref: mayRecord ? paths.newReview(head.id) : null,
    next: nextView(standing), rhythm: rhythmWords(standing), asked: standing.asked,
    reviews: standing.held.map((review) => reviewView(head, review)),
    empty: standing.held.length === 0 ? { title: 'No review yet', text: 'A review asks what changed, whether the plan was kept, and what comes next. It keeps a case from being forgotten.', link: null } : null,
  };
}

function nextView({ dueOn, lateBy, today }: ReviewStanding) {
  if (dueOn === null) return null;
  return {
    day: longDay(dueOn), iso: dueOn, relative: fromToday(dueOn, today),
    status: lateBy > 0 ? { kind: 'late', icon: 'error', text: `Overdue, ${fromToday(dueOn, today)}` } : { kind: 'todo', icon: 'schedule', text: fromToday(dueOn, today) },
  };
}

function rhythmWords({ days, level, earlier }: Pick<ReviewStanding, 'days' | 'level' | 'earlier'>): string {
  const often = days === 1 ? 'every day' : `every ${days} days`;
  if (earlier) return `At the latest ${often}, counted from the reopening: until a new level is signed, reviews follow the earlier level “${level}”.`;
  return level === null ? `At the latest ${often} while no level of concern is set.` : `At the latest ${often} at the level “${level}”.`;
}

function reviewView(head: CaseHead, { id, heldOn, members, others, whatChanged, decision, reason, nextOn, enteredByName, enteredAt }: Review) {
  return {
    id: `review-${id}`, day: dayWithYear(heldOn), decision: reviewDecisions[decision], entered: `Entered by ${enteredByName}, ${moment(head.zone, enteredAt)}`,
    rows: [
      { term: 'Took part', value: [...members.map(({ name }) => name), ...(others === '' ? [] : [others])].join(', '), link: null },
      { term: 'What changed', value: whatChanged, link: null },
      { term: 'Decision', value: reviewDecisions[decision], link: null },
      { term: 'Why', value: reason, link: null },
      { term: 'Next review', value: dayWithYear(nextOn), link: null },
    ],
  };
}

const decisionHints: Readonly<Record<string, string>> = {
  keep: 'It is working, or it needs more time.', change: 'Change the plan after saving, and have it approved again.',
  escalate: 'The team determines the level anew after saving.', close: 'The closing page says what is still open.',
};

export function newReviewView(head: CaseHead, standing: ReviewStanding, team: readonly MemberLine[], typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Record a review, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), action: paths.reviews(head.id),
    heldOn: fields.date('heldOn', 'When was it held?', { value: standing.today, max: standing.today }),
    members: fields.checks('members', 'Who of the team took part?', team.map(({ account, name }) => ({ value: account, label: name }))),
    others: fields.text('others', 'Who else took part', { optional: true, maxLength: 500, hint: 'The student, a guardian, somebody from an agency.' }),
    whatChanged: fields.area('whatChanged', 'What changed since the last review?', { rows: 4, maxLength: longestReviewText, hint: 'Was the plan kept? Did help arrive? What is new in school, at home, with the people who were afraid?' }),
    decision: fields.radios('decision', 'What did the team decide?', Object.entries(reviewDecisions).map(([value, label]) => ({ value, label, hint: decisionHints[value] ?? null }))),
    reason: fields.area('reason', 'Why?', { rows: 3, maxLength: longestReviewText }),
    nextOn: fields.date('nextOn', 'When is the next review?', { value: addDays(standing.today, standing.days), hint: rhythmWords(standing), width: 'half' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.reviews(head.id) }, buttons: [{ label: 'Save review', look: 'primary', name: null, value: null }] },
  };
}
