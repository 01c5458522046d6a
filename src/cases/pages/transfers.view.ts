import type { Colleague } from '../../access/index.js';
import type { School } from '../../directory/index.js';
import { disciplineWords } from '../../kernel/discipline-words.js';
import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead, MemberLine } from '../queries/case-overview.js';
import type { TransferLine } from '../queries/transfers.js';
import { longestReason } from '../rules/recusal.js';
import { caseHeadView } from './case-head.view.js';

const choice = ({ account, name, discipline }: { account: string; name: string; discipline: MemberLine['discipline'] }) => ({ value: account, label: `${name}, ${disciplineWords[discipline]}` });
const reasonOf = (typed: Typed, problems: Problem[], hint: string) => fieldsFor(typed, problems).area('reason', 'Why?', { rows: 3, maxLength: longestReason, hint });
const actions = (back: string, label: string) => ({ sticky: false, state: null, back: { label: 'Cancel', href: back }, buttons: [{ label, look: 'primary', name: null, value: null }] });

/** Handing over to a colleague on the team, and the other schools that the case could go to. */
export function transfersView({ head, managers, schools, transfers }: { head: CaseHead; managers: readonly MemberLine[]; schools: readonly School[]; transfers: readonly TransferLine[] }, typed: Typed, problems: Problem[]) {
  const nobody = managers.length === 0 && problems.length === 0; // what was typed stays, even when the last colleague is gone meanwhile
  return {
    title: `Hand the case over, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems),
    form: nobody ? null : {
      action: casePaths.transfers(head.id),
      to: fieldsFor(typed, problems).radios('to', 'Who manages the case from now on?', managers.map(choice), { hint: `${head.manager} stays on the team.` }),
      reason: reasonOf(typed, problems, 'The team reads this.'), actions: actions(casePaths.team(head.id), 'Hand over'),
    },
    empty: nobody ? { title: 'Nobody else on the team can manage it', text: 'Add a chair, principal, counselor or psychologist to the team first.', link: { label: 'Team and people', href: casePaths.team(head.id) } } : null,
    schools: schools.map(({ id, name }) => ({ name, href: casePaths.sendingTo(head.id, id) })),
    transfers: transfers.map(({ kind, from_school, to_school, from_manager, to_manager, reason, by, entered_at }) => ({
      what: kind === 'school' ? `${from_school} to ${to_school}, managed by ${to_manager}` : `${from_manager} to ${to_manager}`, detail: `${by}, ${moment(head.zone, entered_at)}`, reason,
    })),
  };
}

export function sendingView({ head, school, members, managers, team }: { head: CaseHead; school: School; members: readonly Colleague[]; managers: readonly Colleague[]; team: readonly MemberLine[] }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const there = new Set(members.map(({ account }) => account));
  return {
    title: `Send the case to ${school.name}, case ${head.number}`,
    heading: `Send the case to ${school.name}`,
    head: caseHeadView(head), problems: problemList(problems),
    action: casePaths.sendingTo(head.id, school.id),
    manager: fields.radios('manager', `Who manages the case at ${school.name}?`, managers.map(choice)),
    members: fields.checks('members', 'Who else is on the team there?', members.map(choice), { optional: true, hint: 'An officer joins later, for a written purpose.' }),
    staying: fields.checks('staying', 'Who of the team now stays on?', team.filter(({ account }) => !there.has(account)).map(choice), { optional: true, hint: 'Everybody else’s place ends at once, and with it the right to read. What they wrote stays.' }),
    reason: reasonOf(typed, problems, 'The new team reads this. A change of school closes no case and ends no intervention.'),
    actions: actions(casePaths.newTransfer(head.id), 'Send the case'),
  };
}
