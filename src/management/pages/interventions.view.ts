import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { conflictView, differing, dayWithYear, fieldsFor, moment, problemList, type Choice, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { LibraryGroup, LibraryItem } from '../queries/library.js';
import { endReasons, interventionStates, rhythms, statesAfter, type Intervention, type InterventionState } from '../rules/interventions.js';
import { longestPlanText } from '../rules/plan.js';
import { longestName } from './interventions.forms.js';

export function libraryView(head: CaseHead, groups: readonly LibraryGroup[]) {
  return {
    title: `Library of interventions, case ${head.number}`,
    head: caseHeadView(head), ownHref: paths.newIntervention(head.id), backHref: paths.plan(head.id),
    groups: groups.map(({ id, name, items }) => ({
      id: `group-${id}`, name, items: items.map(({ code, name: label, description, frequency }) => ({ code, label, description, frequency, href: paths.newIntervention(head.id, code) })),
    })),
  };
}

export interface FormContext { owners: readonly Choice[]; today: LocalDate }

type Before = Pick<Intervention, 'what' | 'goal' | 'details' | 'owner' | 'startsOn' | 'rhythm' | 'reviewOn'> | null;

function termFields(before: Before, typed: Typed, problems: Problem[], { owners }: FormContext) {
  const fields = fieldsFor(typed, problems);
  return {
    problems: problemList(problems),
    what: fields.text('what', 'What will be done', { maxLength: longestName, value: before?.what ?? '' }),
    goal: fields.area('goal', 'What is it to reach?', { rows: 2, maxLength: longestPlanText, value: before?.goal ?? '', hint: 'For this student, in words that show later whether it worked.' }),
    details: fields.area('details', 'How: where, when, with whom', { rows: 3, maxLength: longestPlanText, value: before?.details ?? '', optional: true }),
    owner: fields.select('owner', 'Owner', owners, { value: before?.owner ?? '', optional: true, empty: 'Not settled yet', hint: 'One person who makes sure that it happens.' }),
    startsOn: fields.date('startsOn', 'Starts on', { value: before?.startsOn ?? '', optional: true }),
    rhythm: fields.select('rhythm', 'How often', Object.entries(rhythms).map(([value, { words }]) => ({ value, label: words })), { value: before?.rhythm ?? '' }),
    reviewOn: fields.date('reviewOn', 'Review it on', { value: before?.reviewOn ?? '', optional: true }),
    later: 'Owner, start and review date may stay open for now. The plan cannot be approved without them.',
  };
}

const actions = (head: CaseHead, label: string) => ({ sticky: false, state: null, back: { label: 'Cancel', href: paths.plan(head.id) }, buttons: [{ label, look: 'primary', name: null, value: null }] });

export function newInterventionView(head: CaseHead, from: LibraryItem | null, typed: Typed, problems: Problem[], context: FormContext) {
  const fields = fieldsFor(typed, problems);
  const before: Before = from === null ? null : { what: from.name, goal: '', details: `${from.description} ${from.frequency}.`, owner: null, startsOn: context.today, rhythm: from.rhythm, reviewOn: null };
  return {
    title: `Add an intervention, case ${head.number}`, head: caseHeadView(head), heading: 'Add an intervention', conflict: null,
    lead: from === null ? 'In your own words.' : `From the library: ${from.code}, ${from.name}. Change every word that does not fit this student.`,
    action: paths.interventions(head.id), carried: fields.hidden('code', from?.code ?? ''),
    ...termFields(before, typed, problems, context),
    state: fields.radios('state', 'Has it begun?', [{ value: 'planned', label: 'Not yet' }, { value: 'active', label: 'Yes' }], { value: 'planned', layout: 'row' }),
    actions: actions(head, 'Add to the plan'),
  };
}

export interface Stale { by: string; now: Intervention }

export function interventionTermsView(head: CaseHead, item: Intervention, typed: Typed, problems: Problem[], context: FormContext, stale: Stale | null = null) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Change an intervention, case ${head.number}`, head: caseHeadView(head), heading: 'Change an intervention',
    lead: 'A change after approval is shown as such until the plan is approved again.',
    conflict: stale === null ? null : conflictView(stale.by, moment(head.zone, stale.now.changedAt), differing(termTexts(stale.now, typed, context.owners))),
    action: paths.interventionTerms(head.id, item.id), carried: fields.hidden('version', String(stale?.now.version ?? (typed.version as string | undefined) ?? item.version)),
    ...termFields(item, typed, problems, context),
    state: null,
    actions: actions(head, 'Save changes'),
  };
}

function termTexts(now: Intervention, typed: Typed, owners: readonly Choice[]) {
  const yours = (name: string): string => [typed[name] ?? ''].flat().join('');
  const day = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? dayWithYear(text as LocalDate) : text);
  return [
    { label: 'What will be done', theirs: now.what, yours: yours('what') },
    { label: 'What is it to reach?', theirs: now.goal, yours: yours('goal') },
    { label: 'How', theirs: now.details, yours: yours('details') },
    { label: 'Owner', theirs: now.ownerName ?? '', yours: owners.find(({ value }) => value === yours('owner'))?.label ?? '' },
    { label: 'Starts on', theirs: now.startsOn === null ? '' : dayWithYear(now.startsOn), yours: day(yours('startsOn')) },
    { label: 'How often', theirs: rhythms[now.rhythm].words, yours: rhythms[yours('rhythm') as Intervention['rhythm']]?.words ?? '' },
    { label: 'Review it on', theirs: now.reviewOn === null ? '' : dayWithYear(now.reviewOn), yours: day(yours('reviewOn')) },
  ];
}

const verbs: Readonly<Record<InterventionState, string>> = { planned: 'Plan it', active: 'Start it, or go on with it', paused: 'Pause it', ended: 'End it' };

export function interventionStateView(head: CaseHead, item: Intervention, typed: Typed, problems: Problem[], stale: Stale | null = null) {
  const fields = fieldsFor(typed, problems);
  const now = stale?.now ?? item;
  const yours = (name: string): string => [typed[name] ?? ''].flat().join('');
  return {
    title: `Start, pause or end an intervention, case ${head.number}`, head: caseHeadView(head), what: item.what, now: interventionStates[now.state],
    problems: problemList(problems),
    conflict: stale === null ? null : conflictView(stale.by, moment(head.zone, now.changedAt), [
      { label: 'What happens with it', theirs: interventionStates[now.state], yours: interventionStates[yours('state') as InterventionState] ?? '' },
      { label: 'What came of it', theirs: now.outcome ?? '', yours: yours('outcome') },
    ]),
    action: paths.interventionState(head.id, item.id), version: fields.hidden('version', String(stale?.now.version ?? (typed.version as string | undefined) ?? item.version)),
    over: statesAfter(now.state).length === 0,
    state: fields.radios('state', 'What happens with it?', statesAfter(now.state).map((state) => ({ value: state, label: verbs[state], ...(state === 'ended' ? { opens: 1 as const } : {}) }))),
    endReason: fields.select('endReason', 'Why does it end?', Object.entries(endReasons).map(([value, label]) => ({ value, label })), { hint: 'None of these is a failure of anybody. They tell the next team what was tried.' }),
    outcome: fields.area('outcome', 'What came of it?', { rows: 3, maxLength: longestPlanText, hint: 'What changed for the student and for the people around them; also when nothing did.' }),
    actions: actions(head, 'Save'), backHref: paths.plan(head.id),
  };
}
