import { caseHeadView, classField, classTag, isConfidential, keptView, type CaseHead, type KeptLine, type TextClass } from '../../cases/index.js';
import type { Agency } from '../../directory/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { conflictView, dayWithYear, fieldsFor, fromToday, moment, problemList, type Choice, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { ReferralStanding } from '../queries/referrals.js';
import { consents, firstConsents, isSettled, longestReferralText, referralMethods, referralMoves, referralStates, withoutHelp, type ReferralMethod, type ReferralState } from '../rules/referrals.js';

export function referralsView(head: CaseHead, referrals: readonly ReferralStanding[], kept: readonly KeptLine[], mayAdd: boolean, today: LocalDate) {
  return {
    title: `Referrals, case ${head.number}`, head: caseHeadView(head), newHref: mayAdd ? paths.newReferral(head.id) : null, kept: keptView('referral', kept),
    list: referrals.length === 0 ? null : { caption: 'Referrals and where they stand', columns: ['To whom', 'Where it stands', 'Who follows up', 'By'], rows: referrals.map((referral) => ({ cells: cells(head, referral, today) })) },
    empty: referrals.length === 0 && kept.length === 0 ? { title: 'No referrals yet', text: 'When somebody outside the team is asked to help, it stands here until the person is being helped, or until it ended and the team knows why.', link: null } : null,
  };
}

const none = { href: null, more: null, tone: null, level: null, status: null };

function cells(head: CaseHead, { id, toWhom, recordClass, state, ownerName, followUpOn, settled, lateBy }: ReferralStanding, today: LocalDate) {
  return [
    { ...none, label: 'To whom', text: toWhom, href: paths.referral(head.id, id), more: classTag(recordClass) },
    { ...none, label: 'Where it stands', text: referralStates[state], status: stateTag(state, lateBy) },
    { ...none, label: 'Who follows up', text: settled ? '–' : ownerName },
    { ...none, label: 'By', text: settled ? '–' : dayWithYear(followUpOn), more: settled ? null : fromToday(followUpOn, today), tone: lateBy > 0 ? 'late' : null },
  ];
}

function stateTag(state: ReferralState, lateBy: number) {
  const text = referralStates[state];
  if (lateBy > 0) return { kind: 'late', icon: 'error', text: `${text}, follow-up overdue` };
  if (state === 'completed') return { kind: 'done', icon: 'check_circle', text };
  if (isSettled(state)) return { kind: 'todo', icon: 'info', text };
  return state === 'in-service' || state === 'attended' ? { kind: 'progress', icon: 'autorenew', text } : { kind: 'wait', icon: 'schedule', text };
}

export interface ReferralContext { agencies: readonly Agency[]; colleagues: readonly Choice[]; viewer: string; usualFollowUp: LocalDate; today: LocalDate }

const consentHints: Partial<Record<string, string>> = { 'not-needed': 'For example, an emergency, or a service inside the school.' };

/** `classes` are those that this writer may write a referral for. */
export function newReferralView(head: CaseHead, classes: readonly TextClass[], typed: Typed, problems: Problem[], { agencies, colleagues, viewer, usualFollowUp }: ReferralContext) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Add a referral, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), action: paths.referrals(head.id),
    agency: fields.select('agency', 'To which agency?', agencies.map(({ id, name }) => ({ value: id, label: name })), { optional: true, mark: false, empty: 'Somebody else' }),
    toWhom: fields.text('toWhom', 'To whom, if somebody else', { optional: true, maxLength: 200 }),
    purpose: fields.area('purpose', 'For what?', { rows: 2, maxLength: longestReferralText, hint: 'What help is asked for, and for whom.' }),
    consent: fields.radios('consent', 'Consent of the family or the adult student', firstConsents.map((value) => ({ value, label: consents[value], hint: consentHints[value] ?? null }))),
    recordClass: classField(fields, 'Who may read this referral?', classes),
    owner: fields.select('owner', 'Who follows up?', colleagues, { value: viewer, hint: classes.length > 1 ? 'One about health: somebody of the team who may read it.' : null }),
    followUpOn: fields.date('followUpOn', 'By when?', { value: usualFollowUp }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.referrals(head.id) }, buttons: [{ label: 'Save as sent today', look: 'outline', name: 'then', value: 'sent' }, { label: 'Save', look: 'primary', name: 'then', value: 'keep' }] },
  };
}

export interface StaleReferral { by: string }

export function referralView(head: CaseHead, referral: ReferralStanding, may: { change: boolean; reclassify: boolean }, typed: Typed, problems: Problem[], context: ReferralContext, stale: StaleReferral | null = null) {
  const agency = context.agencies.find(({ id }) => id === referral.agency) ?? null;
  const last = referral.hops.at(-1)!;
  const yours = (name: string): string => [typed[name] ?? ''].flat().join('');
  return {
    title: `Referral to ${referral.toWhom}, case ${head.number}`, head: caseHeadView(head), toWhom: referral.toWhom, status: stateTag(referral.state, referral.lateBy),
    readersTag: classTag(referral.recordClass), readersHref: isConfidential(referral.recordClass) || may.reclassify ? paths.referralReaders(head.id, referral.id) : null,
    late: referral.lateBy > 0 ? `The follow-up was due ${dayWithYear(referral.followUpOn)}, ${fromToday(referral.followUpOn, context.today)}.` : null,
    sentIsNotDone: referral.state === 'sent' || referral.state === 'acknowledged',
    withoutHelp: withoutHelp(referral.state), planHref: paths.plan(head.id),
    rows: [
      { term: 'For what', value: referral.purpose, link: null },
      { term: 'Consent', value: consents[referral.consent], link: null },
      ...(referral.settled ? [] : [{ term: 'Who follows up', value: `${referral.ownerName}, by ${dayWithYear(referral.followUpOn)}`, link: null }]),
      ...(agency === null ? [] : [{ term: 'Agency', value: [agency.offers, agency.phone, agency.hours].filter(Boolean).join('\n'), link: null }]),
    ],
    hops: [...referral.hops].reverse().map(({ state, happenedOn, byWhom, method, note, enteredByName, enteredAt }) => ({
      what: referralStates[state], date: dayWithYear(happenedOn), iso: happenedOn,
      how: [byWhom, referralMethods[method as ReferralMethod] ?? ''].filter((text) => text !== '').join(' · '), note, entered: `Entered by ${enteredByName}, ${moment(head.zone, enteredAt)}`,
    })),
    problems: problemList(problems),
    conflict: stale === null ? null : conflictView(stale.by, moment(head.zone, referral.changedAt), [
      { label: 'Where it stands', theirs: referralStates[referral.state], yours: referralStates[yours('state') as ReferralState] ?? '' },
      { label: 'What was said', theirs: last.note, yours: yours('note') },
      { label: 'Who said or did this', theirs: last.byWhom, yours: yours('byWhom') },
    ]),
    form: may.change && (!referral.settled || stale !== null) ? hopForm(head, referral, typed, problems, context, stale !== null) : null,
    backHref: paths.referrals(head.id),
  };
}

function hopForm(head: CaseHead, { id, state, consent, owner, version, settled }: ReferralStanding, typed: Typed, problems: Problem[], { colleagues, usualFollowUp, today }: ReferralContext, stale: boolean) {
  const fields = fieldsFor(typed, problems);
  return {
    action: paths.referralHops(head.id, id), over: settled,
    version: fields.hidden('version', String(stale ? version : (typed.version as string | undefined) ?? version)),
    state: fields.select('state', 'Where does it stand now?', referralMoves(state).map((value) => ({ value, label: referralStates[value] }))),
    consent: fields.select('consent', 'Consent of the family or the adult student', Object.entries(consents).map(([value, label]) => ({ value, label })), { value: consent }),
    happenedOn: fields.date('happenedOn', 'When did this happen?', { value: today, max: today }),
    byWhom: fields.text('byWhom', 'Who said or did this?', { maxLength: 200, hint: 'A name and place of work, or “the student’s mother”.' }),
    method: fields.select('method', 'How?', Object.entries(referralMethods).map(([value, label]) => ({ value, label }))),
    note: fields.area('note', 'What was said', { rows: 3, maxLength: longestReferralText, optional: true, hint: 'A refusal is information, not guilt: write the reason as it was given.' }),
    owner: fields.select('owner', 'Who follows up next?', colleagues, { value: owner }),
    followUpOn: fields.date('followUpOn', 'By when, if it goes on?', { value: usualFollowUp, optional: true, mark: false }),
    actions: { sticky: false, state: null, back: { label: 'All referrals', href: paths.referrals(head.id) }, buttons: [{ label: 'Save this step', look: 'primary', name: null, value: null }] },
  };
}
