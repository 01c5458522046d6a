import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { conflictView, differing, dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { PlanItem, PlanLine, WholePlan } from '../queries/support-plan.js';
import { endReasons, interventionStates, rhythms, type InterventionState } from '../rules/interventions.js';
import { lacksOf, longestPlanText, type PlanGap } from '../rules/plan.js';
import { brokenWords } from '../rules/plan-words.js';

/** `wrote`: the goals and parts as they stand are the reader's own. */
export interface PlanAbilities { change: boolean; approve: boolean; wrote: boolean; log: boolean }

/** `refused` are the gaps that an approval met; `stale` says that the plan changed while it was being approved. */
export function planView(head: CaseHead, plan: WholePlan, may: PlanAbilities, { refused, stale }: { refused: PlanGap[]; stale: boolean } = { refused: [], stale: false }) {
  const standing = plan.items.filter(({ state }) => state !== 'ended');
  const ended = plan.items.filter(({ state }) => state === 'ended');
  return {
    title: `Support plan, case ${head.number}`,
    head: caseHeadView(head),
    problems: {
      heading: stale ? 'The plan changed while you were reading it' : 'The plan cannot be approved yet',
      items: stale ? [{ text: 'Read it again as it stands now. Nothing was approved.', href: null }] : refused.map(({ item, what, lacks, task, href }) => ({ text: lacks.length === 0 ? what : `${what} lacks ${joined(lacks)}`, href: href ?? (task !== undefined ? `${paths.tasks(head.id)}#${task}` : item === null ? '#words' : `#item-${item}`) })),
    },
    approval: approvalView(head, plan), contents: contentsView(plan),
    loud: standing.flatMap(({ id, what, broken }) => broken.map((promise) => ({ what, words: brokenWords(promise), href: `#item-${id}` }))),
    words: wordsOf(plan), wordsChanged: plan.wordsChangedSince, wordsHref: may.change ? paths.planWords(head.id) : null, wordsWritten: plan.words !== null,
    libraryHref: may.change ? paths.library(head.id) : null, ownHref: paths.newIntervention(head.id),
    items: standing.map((item) => itemView(head, item, may)),
    ended: ended.map((item) => itemView(head, item, may)),
    empty: plan.items.length === 0 ? { title: 'No interventions yet', text: 'What will be done to help and to keep everybody safe stands here, each with an owner. Begin from the library or with your own words.', link: null } : null,
    ownWords: may.approve && may.wrote && plan.standing !== 'approved' ? 'You wrote the goals and parts. Somebody else who leads this team, or a district coordinator on it, approves the plan.' : null,
    approve: may.approve && !may.wrote && plan.standing !== 'approved' ? { action: paths.planApprovals(head.id), edition: fieldsFor({}, []).hidden('edition', String(plan.edition)) } : null,
    besides: [{ label: 'Tasks of the protocol', href: paths.tasks(head.id) }, { label: 'Return to class', href: paths.returns(head.id) }, { label: 'Removal days', href: paths.removals(head.id) }, { label: 'Referrals', href: paths.referrals(head.id) }, { label: 'Reviews', href: paths.reviews(head.id) }],
    earlier: plan.approvals.slice(1).map(({ name, at }) => `${name}, ${moment(head.zone, at)}`),
  };
}

function approvalView(head: CaseHead, { approvals, standing }: WholePlan) {
  const [newest] = approvals;
  if (newest === undefined) return { status: { kind: 'todo', icon: 'radio_button_unchecked', text: 'Not approved yet' }, text: 'The plan counts once it is approved.' };
  const text = `Approved by ${newest.name}, ${moment(head.zone, newest.at)}.`;
  return standing === 'approved'
    ? { status: { kind: 'done', icon: 'verified_user', text: 'Approved' }, text }
    : { status: { kind: 'wait', icon: 'warning', text: 'Changed since approval' }, text: `${text} What changed since then is marked below and needs a new approval.` };
}

/** The page's own contents: with a dozen interventions one has to find the right one. With none or one there is nothing to find. */
function contentsView({ items }: WholePlan) {
  if (items.length < 2) return null;
  const links = items.map(({ id, what, state }) => ({ label: what, href: `#item-${id}`, current: null, count: state === 'active' ? null : interventionStates[state] }));
  return { label: 'On this page', now: `${items.length} interventions`, items: [{ label: 'Goals and parts', href: '#words', current: null, count: null }, ...links] };
}

function wordsOf({ words }: WholePlan) {
  const { goals, studentPart, familyPart } = words ?? { goals: '', studentPart: '', familyPart: '' };
  return [
    { term: 'Goals', value: goals === '' ? 'Not written yet' : goals, link: null },
    { term: 'The student’s part, in their words', value: studentPart === '' ? 'Not asked yet' : studentPart, link: null },
    { term: 'The family’s part, in their words', value: familyPart === '' ? 'Not asked yet' : familyPart, link: null },
  ];
}

const tags: Readonly<Record<InterventionState, { kind: string; icon: string }>> = {
  planned: { kind: 'todo', icon: 'radio_button_unchecked' }, active: { kind: 'progress', icon: 'autorenew' }, paused: { kind: 'wait', icon: 'schedule' }, ended: { kind: 'done', icon: 'check_circle' },
};

export const stateTag = (state: InterventionState) => ({ ...tags[state], text: interventionStates[state] });

function itemView(head: CaseHead, item: PlanItem, may: PlanAbilities) {
  const lacks = item.state === 'ended' ? [] : lacksOf(item);
  const ended = item.state === 'ended';
  return {
    id: `item-${item.id}`, what: item.what, code: item.code, status: stateTag(item.state), changed: item.changedSince,
    loud: item.broken.map((promise) => ({ kind: 'late', icon: 'error', text: sentence(brokenWords(promise)) })),
    lacks: lacks.length === 0 ? null : `Lacks ${joined(lacks)}`,
    rows: [
      { term: 'Goal', value: item.goal, link: null },
      { term: 'Owner', value: item.ownerName ?? 'Nobody yet', link: null },
      { term: 'How often', value: rhythms[item.rhythm].words, link: null },
      ...(item.details === '' ? [] : [{ term: 'How', value: item.details, link: null }]),
      { term: 'From', value: item.startsOn === null ? 'No start yet' : dayWithYear(item.startsOn), link: null },
      ...(ended
        ? [{ term: 'Ended', value: `${endReasons[item.endReason!]}, ${dayWithYear(dayIn(head.zone, item.changedAt))}`, link: null }, { term: 'What came of it', value: item.outcome ?? '', link: null }]
        : [{ term: 'Review', value: item.reviewOn === null ? 'No review date yet' : dayWithYear(item.reviewOn), link: null }]),
    ],
    delivered: logWords(item), logHref: paths.deliveries(head.id, item.id), logLabel: may.log && item.state !== 'planned' ? 'Log a delivery' : 'Deliveries',
    changeHref: may.change && !ended ? paths.interventionTerms(head.id, item.id) : null,
    stateHref: may.change && !ended ? paths.interventionState(head.id, item.id) : null,
  };
}

function logWords({ deliveries, missed, lastDelivered }: PlanItem): string {
  if (deliveries === 0) return missed === 0 ? 'Nothing delivered yet' : `Nothing delivered yet; did not happen ${times(missed)}`;
  return `Delivered ${times(deliveries)}, last ${dayWithYear(lastDelivered!)}${missed === 0 ? '' : `; did not happen ${times(missed)}`}`;
}

export function planWordsView(head: CaseHead, before: PlanLine | null, typed: Typed, problems: Problem[], conflict: PlanLine | null = null) {
  const fields = fieldsFor(typed, problems);
  const yours = (name: string): string => [typed[name] ?? ''].flat().join('');
  return {
    title: `Goals and parts of the plan, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    conflict: conflict === null ? null : conflictView(conflict.changedByName, moment(head.zone, conflict.changedAt), differing([
      { label: 'Goals', theirs: conflict.goals, yours: yours('goals') }, { label: 'The student’s part', theirs: conflict.studentPart, yours: yours('studentPart') },
      { label: 'The family’s part', theirs: conflict.familyPart, yours: yours('familyPart') },
    ])),
    action: paths.planWords(head.id),
    version: fields.hidden('version', String(conflict?.version ?? (typed.version as string | undefined) ?? before?.version ?? 0)),
    goals: fields.area('goals', 'What is this plan to reach?', { rows: 4, maxLength: longestPlanText, value: before?.goals ?? '', hint: 'What will be different for the student, and for the people who were afraid? Write it so that everybody can see whether it happened.' }),
    studentPart: fields.area('studentPart', 'The student’s part, in their own words', { rows: 3, maxLength: longestPlanText, value: before?.studentPart ?? '', optional: true, hint: 'What the student wants, will do, or does not want. Quote them.' }),
    familyPart: fields.area('familyPart', 'The family’s part, in their own words', { rows: 3, maxLength: longestPlanText, value: before?.familyPart ?? '', optional: true, hint: 'What the family wants and will do. A “no” is information too.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.plan(head.id) }, buttons: [{ label: 'Save', look: 'primary', name: null, value: null }] },
  };
}

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);
const joined = (texts: readonly string[]): string => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`);
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
