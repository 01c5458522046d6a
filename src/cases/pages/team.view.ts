import type { Colleague } from '../../access/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, initials, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { ParticipantLine } from '../queries/case-overview.js';
import { disciplineWords } from '../rules/discipline-words.js';
import { parts } from '../rules/participants.js';
import type { CaseHead, MemberLine } from '../store/case-reads.js';
import { caseHeadView } from './case-head.view.js';

export interface TeamPage { head: CaseHead; members: readonly MemberLine[]; participants: readonly ParticipantLine[]; colleagues: readonly Colleague[]; may: { change: boolean; name: boolean }; now: Instant }

export function teamView({ head, members, participants, colleagues, may, now }: TeamPage, form: 'member' | 'person' | null, typed: Typed, problems: Problem[]) {
  const here = (name: 'member' | 'person') => fieldsFor(form === name ? typed : {}, form === name ? problems : []);
  const [member, person] = [here('member'), here('person')];
  const day = (at: Instant) => dayWithYear(dayIn(head.zone, at));
  const on = new Set(members.filter(({ until }) => until === null || until > now).map(({ account }) => account));
  return {
    title: `Team and people, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    members: members.map(({ name, discipline, account, purpose, from, until }) => ({
      name, initials: initials(name), detail: `${disciplineWords[discipline]}${account === head.manager_id ? ' · case manager' : ''}`,
      when: until === null ? `Since ${day(from)}` : `${day(from)} to ${day(until)}`, purpose,
    })),
    participants: participants.map(({ part, name, description }) => ({ part: parts[part], name: name ?? description, detail: name === null ? null : description })),
    someone: participants.length > 0,
    empty: { title: 'Nobody named yet', text: 'Targets, witnesses and guardians are named here, so that notices and support reach them.', link: null },
    add: may.change ? {
      action: `${casePaths.team(head.id)}`,
      colleague: member.select('colleague', 'Colleague', colleagues.filter(({ account }) => !on.has(account)).map(({ account, name, discipline }) => ({ value: `${account} ${discipline}`, label: `${name}, ${disciplineWords[discipline]}` })), { empty: 'Choose a colleague' }),
      purpose: member.area('purpose', 'Purpose', { optional: true, rows: 2, maxLength: 1000, hint: 'Required for a school resource officer: what the officer is needed for in this case. It ends with the case.' }),
    } : null,
    name: may.name ? {
      action: casePaths.people(head.id),
      part: person.select('part', 'Part in this case', Object.entries(parts).map(([value, label]) => ({ value, label })), { empty: 'Choose' }),
      description: person.text('description', 'Name, or who it is', { maxLength: 500, hint: 'As you would say it: “the boy who sits beside her in art”.' }),
    } : null,
  };
}
