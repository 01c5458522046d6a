import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, moment, problemList, cell, type Problem, type Typed, type Tag } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { RestrictionLine } from '../queries/restrictions.js';
import { longestReason } from '../rules/recusal.js';
import { basisWords, longestOrder, restrictionBases, waitingFor, type RestrictionKind, type RestrictionState } from '../rules/restrictions.js';

/** Number and school are all that these pages say of a case. */
export interface CasePlace { id: Id; number: string; school: string; zone: string }

const kindWords: Readonly<Record<RestrictionKind, string>> = { seal: 'Seal', hold: 'Legal hold' };
const stateWords: Readonly<Record<RestrictionKind, Readonly<Record<RestrictionState, string>>>> = {
  seal: { asked: 'Seal asked for: a second person has to agree', refused: 'Not sealed', 'in-force': 'Sealed', lifting: 'Sealed; unsealing waits for a second person', lifted: 'Unsealed' },
  hold: { asked: 'Waiting', refused: 'Not held', 'in-force': 'Held', lifting: 'Held; lifting waits for a second person', lifted: 'Hold lifted' },
};

const statusOf = ({ kind, state }: RestrictionLine): Tag => ({ kind: state === 'asked' || state === 'lifting' ? 'wait' : 'done', icon: state === 'asked' || state === 'lifting' ? 'schedule' : 'lock', text: stateWords[kind][state] });
const crumbs = (label: string) => [{ label: 'Sealed and held', href: casePaths.restrictions }, { label, href: null }];
const day = (zone: string, at: Instant) => dayWithYear(dayIn(zone, at));

/** `found`: the case whose number was looked for; null when there is none that this viewer could hold. */
export function restrictionsView({ lines, older, newer, number, found, maySeal }: { lines: readonly RestrictionLine[]; older: string | null; newer: boolean; number: string; found: CasePlace | null; maySeal: boolean }) {
  return {
    title: 'Sealed and held cases',
    some: lines.length > 0,
    table: {
      caption: 'Seals and holds that wait or are in force, the newest first', columns: ['Case', 'School', 'Seal or hold', 'Since', 'Rests on'],
      rows: lines.map((line) => ({ cells: [
        cell('Case', `Case ${line.number}`, { href: casePaths.restriction(line.case_id, line.id) }), cell('School', line.school),
        cell('Seal or hold', '', { status: statusOf(line) }), cell('Since', line.begun_at === null ? '' : day(line.zone, line.begun_at)),
        cell('Rests on', basisWords[line.basis], { more: line.order_reference }),
      ] })),
    },
    empty: { title: 'No case is sealed or held', text: 'A seal takes a case out of everybody’s sight; a legal hold keeps it as it is for a court. Find the case by its number.', link: null },
    pager: { newer: newer ? casePaths.restrictions : null, older },
    find: fieldsFor({ number }, number !== '' && found === null ? [{ field: 'number', text: 'There is no such case that you may hold. Check the number' }] : []).text('number', 'Number of a case', { width: 'half', hint: 'Such as 2026-27-0147.' }),
    findAction: casePaths.restrictions,
    found: found === null ? null : {
      text: `Case ${found.number}, ${found.school}`,
      links: [{ label: 'Place a legal hold', href: casePaths.newHold(found.id), look: 'primary', icon: null }, ...(maySeal ? [{ label: 'Ask for a seal', href: casePaths.newSeal(found.id), look: 'outline', icon: null }] : [])],
    },
  };
}

export function newRestrictionView(place: CasePlace, kind: RestrictionKind, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const seal = kind === 'seal';
  const heading = seal ? 'Ask for a seal' : 'Place a legal hold';
  return {
    title: `${heading}, case ${place.number}`, problems: problemList(problems),
    pageHead: { crumbs: [], kicker: `Case ${place.number} · ${place.school}`, heading, sub: null, links: [], facts: [] },
    lead: seal ? 'When a second person agrees, nobody finds or reads this case any more: no list, count or search shows it.' : 'The case stays as it is for everybody. Nothing in it can be taken out of sight until two people lift the hold.',
    action: seal ? casePaths.seals(place.id) : casePaths.holds(place.id),
    fields: [
      fields.radios('basis', 'On what does it rest?', restrictionBases.map((value) => ({ value, label: basisWords[value] }))),
      fields.text('orderReference', 'Order, letter or law', { maxLength: longestOrder, hint: 'Its number or its date. No name of a student.' }),
      fields.area('reason', 'Why?', { rows: 3, maxLength: longestReason, hint: 'District coordinators and counsel read this.' }),
    ],
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.restrictions }, buttons: [{ label: seal ? 'Ask for the seal' : 'Hold this case', look: 'primary', name: null, value: null }] },
  };
}

/** One seal or hold, and what this viewer can do about it. `caseHref` for whoever may read the case. */
export function restrictionView(line: RestrictionLine, { viewer, caseHref }: { viewer: Id; caseHref: string | null }, typed: Typed, problems: Problem[]) {
  const waits = waitingFor({ kind: line.kind, state: line.state, askedBy: line.asked_by_id, liftAskedBy: line.lift_asked_by_id }) !== null;
  const own = waits && (line.state === 'asked' ? line.asked_by_id : line.lift_asked_by_id) === viewer;
  const reason = (label: string, hint: string | null) => fieldsFor(typed, problems).area('reason', label, { rows: 3, maxLength: longestReason, hint });
  const heading = `${kindWords[line.kind]}, case ${line.number}`;
  return {
    title: heading, problems: problemList(problems),
    pageHead: { crumbs: crumbs(line.number), kicker: line.school, heading, sub: stateWords[line.kind][line.state], links: caseHref === null ? [] : [{ label: 'Go to the case', href: caseHref, look: 'outline', icon: null }], facts: [] },
    rows: rowsOf(line),
    agree: waits && !own ? { action: casePaths.restrictionAgreement(line.case_id, line.id), label: agreeLabel(line), field: fieldsFor({}, problems).password('password', 'Your password'), text: line.state === 'asked' ? `${line.asked_by} asked for this. You are the second person.` : `${line.lift_asked_by} asked for this. You are the second person.` } : null,
    own: own ? 'You asked for this. Another person has to agree: a district coordinator or counsel.' : null,
    decline: waits ? { action: casePaths.restrictionDeclines(line.case_id, line.id), heading: own ? 'Take it back' : 'Say no', field: reason('Why not?', null), label: own ? 'Take it back' : 'Say no' } : null,
    lift: line.state === 'in-force' ? { action: casePaths.restrictionLiftings(line.case_id, line.id), field: reason('Why may it end?', 'It ends when a second person agrees.'), label: line.kind === 'seal' ? 'Ask to unseal the case' : 'Ask to lift the hold' } : null,
  };
}

function agreeLabel({ kind, state }: RestrictionLine): string {
  return state === 'asked' ? 'Agree and seal the case' : kind === 'seal' ? 'Agree and unseal the case' : 'Agree and lift the hold';
}

function rowsOf(line: RestrictionLine) {
  const at = (instant: Instant | null) => (instant === null ? '' : moment(line.zone, instant));
  return ([
    ['Rests on', basisWords[line.basis]], ['Order, letter or law', line.order_reference], ['Why', line.reason], [line.kind === 'seal' ? 'Asked for' : 'Placed', `${line.asked_by}, ${at(line.entered_at)}`],
    ...(line.kind === 'seal' && line.begun_by !== null ? [['Agreed', `${line.begun_by}, ${at(line.begun_at)}`]] : []),
    ...(line.refused_by === null ? [] : [['Declined', `${line.refused_by}, ${at(line.refused_at)}`], ['Why not', line.refused_because ?? '']]),
    ...(line.lift_asked_by === null ? [] : [['End asked for', `${line.lift_asked_by}, ${at(line.lift_asked_at)}`], ['Why it may end', line.lift_because ?? '']]),
    ...(line.lifted_by === null ? [] : [['Ended', `${line.lifted_by}, ${at(line.lifted_at)}`]]),
  ] as [string, string][]).map(([term, value]) => ({ term, value, link: null }));
}

/** What everybody who may see the case is told of it. */
export function restrictionState({ kind, state, basis, zone, begun_at, entered_at }: RestrictionLine): string | null {
  if (kind === 'hold' && (state === 'in-force' || state === 'lifting')) return `Held since ${day(zone, begun_at ?? entered_at)} (${basisWords[basis].toLowerCase()}): nothing in this case may be taken out of sight.${state === 'lifting' ? ' Its end waits for a second person.' : ''}`;
  return kind === 'seal' && state === 'asked' ? `A seal of this case was asked for on ${day(zone, entered_at)} and waits for a second person. Once sealed, nobody can read it.` : null;
}
