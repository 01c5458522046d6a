import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { askedBy, guardsView, type AskedBy, type PublishedProtocol } from '../../protocols/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { Outstanding } from '../ports/closure-check.js';
import { closureState, longestClosingText, type ClosureState } from '../rules/closing.js';
import { disciplineWords } from '../rules/discipline-words.js';
import { informationWords } from '../rules/reopening.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { ClosureLine, InformationLine } from '../queries/case-closings.js';
import { caseHeadView } from './case-head.view.js';

const stateWords: Readonly<Record<ClosureState, string>> = { waiting: 'Waiting for a second signature', closed: 'This case is closed', withdrawn: 'Closing withdrawn', reopened: 'An earlier closing' };

export interface ClosingsPage {
  head: CaseHead; outstanding: readonly Outstanding[]; closures: readonly ClosureLine[]; information: readonly InformationLine[]; protocol: PublishedProtocol; account: string; may: { close: boolean; reopen: boolean };
}

/** The page of closings: what still stands in the way, the closing that waits, and everything earlier. */
export function closingsView({ head, outstanding, closures, information, protocol, account, may }: ClosingsPage) {
  const open = head.is_open === 1;
  const waiting = closures.some((closure) => stateOf(closure) === 'waiting');
  return {
    title: `Closing, case ${head.number}`,
    head: caseHeadView(head),
    lead: open ? 'A case closes when nothing in it is open and two members of different disciplines have signed. It can be opened again.' : 'Everything in this case stays readable. New information opens it again.',
    outstanding: open ? outstandingView(outstanding) : null, askedBy: open ? closingAsked(protocol) : [],
    ready: open && outstanding.length === 0 && !waiting,
    beginHref: open && outstanding.length === 0 && !waiting && may.close ? casePaths.newClosure(head.id) : null,
    newsHref: !open && may.reopen ? casePaths.newReopening(head.id) : null,
    closures: closures.map((closure) => closureBlock(head, closure, may.close && open && !closure.signatures.some((one) => one.account === account), may.close && open)),
    heard: information.length > 0,
    information: information.map(({ id, what, decision, reason, by, entered_at }) => ({ id: `i-${id}`, heading: informationWords[decision], meta: `${by}, ${moment(head.zone, entered_at)}`, rows: rows([['What was learned', what], ['Why', reason]]) })),
  };
}

/** What the protocol asks for before a case closes: each criterion, and who signs. */
function closingAsked(protocol: PublishedProtocol): AskedBy[] {
  const { closing } = protocol.definition;
  const signers = `${closing.signers} people sign${closing.differentDisciplines ? ', of different disciplines' : ''}.`;
  return [...closing.criteria.map((criterion) => askedBy(protocol, 'criteria', criterion)), askedBy(protocol, 'closing', closing, signers)];
}

/** What whoever signs says by signing, where the records cannot show it: the protocol's own criteria, each with what satisfies it. */
function signersSay({ definition, wording }: PublishedProtocol): string[] {
  return definition.closing.criteria.filter(({ checkedBy }) => checkedBy === 'signers').map(({ id }) => `${wording.criteria[id]!.name}. ${wording.criteria[id]!.text}`);
}

/** Shown wherever a closing is refused: the list, each with the page where it is settled. */
export function outstandingView(outstanding: readonly Outstanding[]) {
  if (outstanding.length === 0) return null;
  return {
    heading: outstanding.length === 1 ? 'One thing is still open' : `${outstanding.length} things are still open`,
    items: outstanding.map(({ area, what, href }) => ({ area, what, href })),
  };
}

export function newClosureView(head: CaseHead, { outstanding, mayNot, protocol }: { outstanding: readonly Outstanding[]; mayNot: string | null; protocol: PublishedProtocol }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const text = { rows: 4, maxLength: longestClosingText };
  return {
    title: `Close the case, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    outstanding: outstandingView(outstanding),
    backHref: casePaths.closures(head.id),
    mayNot, guards: guardsView(protocol, 'closing'), says: signersSay(protocol),
    form: outstanding.length > 0 || mayNot !== null ? null : {
      action: casePaths.closures(head.id),
      reason: fields.area('reason', 'Why can this case close now?', { ...text, hint: 'What changed since the concern. Leaving the school, a transfer or a suspension is no reason by itself.' }),
      achieved: fields.area('achieved', 'What was achieved against the plan?', text),
      ifReturns: fields.area('ifReturns', 'What should happen if concern returns?', { ...text, hint: 'Signs to watch for, whom to tell, and what worked.' }),
      told: fields.area('told', 'Who was told that the case closes?', { ...text, rows: 3, hint: 'The student and the family, targets, staff: who, by whom and when. If nobody, why.' }),
      password: fields.password('password', 'Your password', { hint: 'You sign this closing with your own password. The case stays open until a member of another discipline signs too.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.closures(head.id) }, buttons: [{ label: 'Sign the closing', look: 'primary', name: null, value: null }] },
    },
  };
}

export function signClosureView(head: CaseHead, closure: ClosureLine, { outstanding, changes, mayNot, protocol }: { outstanding: readonly Outstanding[]; changes: number; mayNot: string | null; protocol: PublishedProtocol }, problems: Problem[]) {
  return {
    title: `Sign the closing, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    outstanding: outstandingView(outstanding),
    backHref: casePaths.closures(head.id),
    closure: closureBlock(head, closure, false, false),
    since: changes === 0 ? 'Nothing was recorded in this case since the first signature.' : `Since the first signature, ${changes === 1 ? 'one thing was' : `${changes} things were`} recorded in this case. Read the history before you sign.`,
    historyHref: changes === 0 ? null : casePaths.history(head.id),
    mayNot, guards: guardsView(protocol, 'closing'), says: signersSay(protocol),
    form: outstanding.length > 0 || mayNot !== null ? null : {
      action: casePaths.closureSignatures(head.id, closure.id),
      password: fieldsFor({}, problems).password('password', 'Your password', { hint: 'With your signature the case is closed.' }),
      actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.closures(head.id) }, buttons: [{ label: 'Sign and close the case', look: 'primary', name: null, value: null }] },
    },
  };
}

export function withdrawClosureView(head: CaseHead, closure: ClosureLine, typed: Typed, problems: Problem[]) {
  return {
    title: `Withdraw the closing, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    closure: closureBlock(head, closure, false, false),
    action: casePaths.closureWithdrawal(head.id, closure.id),
    because: fieldsFor(typed, problems).area('because', 'Why is this closing withdrawn?', { rows: 3, maxLength: longestClosingText, hint: 'The text and its signature stay readable. A new closing can be written.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.closures(head.id) }, buttons: [{ label: 'Withdraw the closing', look: 'primary', name: null, value: null }] },
  };
}

function closureBlock(head: CaseHead, closure: ClosureLine, maySign: boolean, mayWithdraw: boolean) {
  const state = stateOf(closure);
  const at = (moment_: ClosureLine['entered_at']) => moment(head.zone, moment_);
  return {
    id: `c-${closure.id}`,
    heading: stateWords[state],
    meta: closure.closed_at === null ? `Begun ${at(closure.entered_at)}` : `Closed ${at(closure.closed_at)}`,
    rows: rows([
      ['Why the case could close', closure.reason], ['Achieved against the plan', closure.achieved], ['If concern returns', closure.if_returns], ['Who was told', closure.told],
      ...(closure.withdrawn_at === null ? [] : [[`Withdrawn ${at(closure.withdrawn_at)} by ${closure.withdrawn_by}`, closure.withdrawn_because ?? '']] as [string, string][]),
      ...(closure.reopened_at === null ? [] : [['Reopened', at(closure.reopened_at)]] as [string, string][]),
    ]),
    signatures: closure.signatures.map(({ name, discipline, signed_at }) => ({ name, detail: `${disciplineWords[discipline]}, signed ${at(signed_at)}` })),
    record: closure.ledger_seq === null ? null : `The state of every record is kept as of entry ${String(closure.ledger_seq)} of the ledger (${closure.ledger_leaf}).`,
    mayAct: state === 'waiting' && (maySign || mayWithdraw),
    signHref: state === 'waiting' && maySign ? casePaths.closureSignatures(head.id, closure.id) : null,
    withdrawHref: state === 'waiting' && mayWithdraw ? casePaths.closureWithdrawal(head.id, closure.id) : null,
  };
}

const stateOf = ({ closed_at, withdrawn_at, reopened_at }: ClosureLine): ClosureState => closureState({ closedAt: closed_at, withdrawnAt: withdrawn_at, reopenedAt: reopened_at });
const rows = (pairs: readonly (readonly [string, string])[]) => pairs.map(([term, value]) => ({ term, value, link: null }));
