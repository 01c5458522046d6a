import { dayIn, type Instant } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { Coordinator, OpenMatch, RecusalLine } from '../queries/conflicts.js';
import { certaintyOf, matchWords } from '../rules/conflict-matches.js';
import { longestReason, recusalGrounds, recusalWords } from '../rules/recusal.js';
import { caseHeadView } from './case-head.view.js';

export interface ConflictsPage {
  head: CaseHead; recusals: readonly RecusalLine[]; matches: readonly OpenMatch[]; statedAt: Instant | null; viewer: Id;
  /** `ground`: read why somebody was recused. */
  may: { declare: boolean; record: boolean; ground: boolean };
}

export function conflictsView({ head, recusals, matches, statedAt, viewer, may }: ConflictsPage) {
  return {
    title: `Conflicts of interest, case ${head.number}`,
    head: caseHeadView(head),
    matches: matches.map((match) => matchLine(head, match, viewer)),
    own: may.declare ? {
      stated: statedAt === null ? null : `You said on ${dayWithYear(dayIn(head.zone, statedAt))} that nothing stands between you and this case.`,
      action: casePaths.noConflict(head.id), declareHref: casePaths.newConflict(head.id),
    } : null,
    recordHref: may.record ? casePaths.newColleagueConflict(head.id) : null,
    recusals: recusals.map((line) => ({
      name: line.name, when: whenOf(head, line),
      why: may.ground ? `${recusalWords[line.ground]}. ${line.reason}` : null,
      lifted: may.ground && line.lifted_because !== null ? `Lifted by ${line.lifted_by}: ${line.lifted_because}` : null,
      liftHref: may.ground && line.lifted_at === null ? casePaths.recusalLifting(head.id, line.id) : null,
    })),
    empty: recusals.length === 0 ? { title: 'Nobody is recused', text: 'Who stands too close to somebody in this case cannot read it. A conflict of interest is declared or recorded here.', link: null } : null,
  };
}

/** Without the ground: everybody who may read the case may know that somebody is recused, not why. */
function whenOf(head: CaseHead, { entered_at, lifted_at }: RecusalLine): string {
  const day = (at: Instant) => dayWithYear(dayIn(head.zone, at));
  return lifted_at === null ? `Recused since ${day(entered_at)}` : `Recused from ${day(entered_at)} to ${day(lifted_at)}`;
}

/** One loud line: who, and what was found. Nobody answers their own. */
export function matchLine(head: CaseHead, match: OpenMatch, viewer: Id) {
  const { name, ground, likeWhom, account } = match;
  const certain = certaintyOf(ground) === 'certain';
  return {
    text: `${certain ? 'A conflict of interest' : 'A possible conflict of interest'}: ${name} ${matchWords[ground]}${likeWhom === null ? '' : ` (${likeWhom})`}.`,
    href: account === viewer ? casePaths.newConflict(head.id) : casePaths.conflictAnswer(head.id, match), label: account === viewer ? 'Declare it' : 'Answer',
  };
}

const grounds = recusalGrounds.map((value) => ({ value, label: recusalWords[value] }));
const reasonHint = 'Only the district coordinator reads this.';

function passField(typed: Typed, problems: Problem[], coordinators: readonly Coordinator[], certain: boolean) {
  return fieldsFor(typed, problems).select('passTo', 'District coordinator who takes the case over', coordinators.map(({ account, name }) => ({ value: account, label: name })), {
    value: coordinators.length === 1 ? coordinators[0]!.account : '', optional: !certain, empty: 'Choose', hint: certain ? 'You manage this case, or you are its only chair: it passes to the district.' : 'Used only if the colleague manages this case or is its only chair: then it passes to the district.',
  });
}

/** What every form about a conflict of interest shares. */
function page(head: CaseHead, title: string, lead: string, problems: Problem[]) {
  return { title: `${title}, case ${head.number}`, heading: title, lead, head: caseHeadView(head), problems: problemList(problems) };
}

const actions = (head: CaseHead, label: string) => ({ sticky: false, state: null, back: { label: 'Cancel', href: casePaths.conflicts(head.id) }, buttons: [{ label, look: 'primary', name: null, value: null }] });

export function ownConflictView(head: CaseHead, { passes, coordinators }: { passes: boolean; coordinators: readonly Coordinator[] }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    ...page(head, 'Declare a conflict of interest', 'From then on you cannot read this case. The team sees that you are recused, not why.', problems),
    action: casePaths.conflicts(head.id),
    fields: [
      fields.radios('ground', 'What kind of conflict is it?', grounds), fields.area('reason', 'What should the district know?', { rows: 4, maxLength: longestReason, hint: reasonHint }),
      ...(passes ? [passField(typed, problems, coordinators, true)] : []),
    ],
    actions: actions(head, 'Recuse myself'),
  };
}

export function colleagueConflictView(head: CaseHead, { colleagues, coordinators }: { colleagues: readonly { account: Id; name: string }[]; coordinators: readonly Coordinator[] }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    ...page(head, 'Record a colleague’s conflict of interest', 'Your colleague cannot read this case from then on, and cannot be added to its team.', problems),
    action: casePaths.colleagueConflicts(head.id),
    fields: [
      fields.select('account', 'Colleague', colleagues.map(({ account, name }) => ({ value: account, label: name })), { empty: 'Choose a colleague' }),
      fields.radios('ground', 'What kind of conflict is it?', grounds), fields.area('reason', 'What do you know, and from whom?', { rows: 4, maxLength: longestReason, hint: reasonHint }),
      passField(typed, problems, coordinators, false),
    ],
    actions: actions(head, 'Recuse this colleague'),
  };
}

/** `match` null is one that somebody answered while this was written: what was typed stays to be read. */
export function matchAnswerView(head: CaseHead, match: OpenMatch | null, { coordinators, mayAside, viewer }: { coordinators: readonly Coordinator[]; mayAside: boolean; viewer: Id }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    ...page(head, 'Answer a match', match === null ? 'This match is not open any more.' : matchLine(head, match, viewer).text, problems),
    action: casePaths.conflictAnswers(head.id),
    fields: [
      fields.hidden('match', match === null ? '' : `${match.account}.${match.ground}.${match.about}`),
      fields.radios('answer', 'Is it a conflict of interest?', [
        { value: 'recuse', label: 'Yes: recuse the colleague', hint: 'They cannot read this case from then on.' },
        ...(mayAside ? [{ value: 'aside', label: 'No: set the match aside', hint: 'It is another person, or there is nothing between them that matters here.' }] : []),
      ], { hint: mayAside ? null : 'This match is certain. Only the district coordinator can set it aside.' }),
      fields.area('reason', 'Why?', { rows: 3, maxLength: longestReason, hint: reasonHint }),
      passField(typed, problems, coordinators, false),
    ],
    actions: actions(head, 'Answer'),
  };
}

export function recusalLiftingView(head: CaseHead, recusal: RecusalLine, typed: Typed, problems: Problem[]) {
  return {
    ...page(head, 'Lift a recusal', `${recusal.name} is recused since ${moment(head.zone, recusal.entered_at)}: ${recusalWords[recusal.ground].toLowerCase()}. Lifting it gives no place on the team.`, problems),
    action: casePaths.recusalLifting(head.id, recusal.id),
    fields: [fieldsFor(typed, problems).area('reason', 'Why is it lifted?', { rows: 3, maxLength: longestReason, hint: reasonHint })],
    actions: actions(head, 'Lift the recusal'),
  };
}
