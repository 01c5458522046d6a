import type { Colleague } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, initials, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { ParticipantLine } from '../queries/case-overview.js';
import type { LinkedCase } from '../queries/linked-cases.js';
import type { OpenMatch } from '../queries/conflicts.js';
import { disciplineWords } from '../rules/discipline-words.js';
import { parts } from '../rules/participants.js';
import type { CaseHead, MemberLine } from '../queries/case-overview.js';
import { caseHeadView } from './case-head.view.js';
import { whenOf } from './officers.view.js';
import { matchLine } from './conflicts.view.js';

export interface TeamPage { head: CaseHead; members: readonly MemberLine[]; participants: readonly ParticipantLine[]; links: readonly LinkedCase[]; colleagues: readonly Colleague[]; matches: readonly OpenMatch[]; viewer: Id; may: { change: boolean; name: boolean; transfer: boolean }; now: Instant }

export type TeamFormName = 'member' | 'person' | 'link';

export function teamView({ head, members, participants, links, colleagues, matches, viewer, may, now }: TeamPage, form: TeamFormName | null, typed: Typed, problems: Problem[]) {
  const here = (name: TeamFormName) => fieldsFor(form === name ? typed : {}, form === name ? problems : []);
  const [member, person, link] = [here('member'), here('person'), here('link')];
  const day = (at: Instant) => dayWithYear(dayIn(head.zone, at));
  const out = new Set(members.filter(({ until, recused_at }) => until === null || until > now || recused_at !== null).map(({ account }) => account));
  return {
    title: `Team and people, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    matches: matches.map((match) => matchLine(head, match, viewer)),
    transferHref: may.transfer ? casePaths.newTransfer(head.id) : null,
    readersHref: casePaths.readers(head.id),
    conflictsHref: casePaths.conflicts(head.id), officersHref: casePaths.officers(head.id),
    members: members.map(({ id, name, discipline, account, purpose, from, until, recused_at }) => ({
      name, initials: initials(name), detail: `${disciplineWords[discipline]}${account === head.manager_id ? ' · case manager' : ''}`,
      when: until === null ? `Since ${day(from)}` : `${whenOf(head.zone, from, until, now)}${recused_at === null ? '' : `, recused since ${day(recused_at)}`}`, purpose,
      leave: may.change && (until === null || until > now) && recused_at === null && account !== head.manager_id ? casePaths.leaving(head.id, id) : null,
    })),
    participants: participants.map(({ part, name, description }) => ({ part: parts[part], name: name ?? description, detail: name === null ? null : description })),
    someone: participants.length > 0,
    empty: { title: 'Nobody named yet', text: 'Targets, witnesses and guardians are named here, so that notices and support reach them.', link: null },
    links: links.map(({ readable, other, number, school, manager, reason }) => ({
      href: readable ? casePaths.show(other) : null, label: readable ? `Case ${number}` : 'A case of another team', detail: readable ? school : `${school}. Ask ${manager}, who manages it.`, reason,
    })),
    link: may.change ? {
      action: casePaths.links(head.id),
      number: link.text('number', 'Number of the other case', { width: 'half', hint: 'Such as 2026-27-0147. You must be able to read it.' }),
      reason: link.area('reason', 'Why they belong together', { rows: 2, maxLength: 2000 }),
    } : null,
    add: may.change ? {
      action: `${casePaths.team(head.id)}`,
      colleague: member.select('colleague', 'Colleague', colleagues.filter(({ account, discipline }) => !out.has(account) && discipline !== 'law-enforcement').map(({ account, name, discipline }) => ({ value: `${account} ${discipline}`, label: `${name}, ${disciplineWords[discipline]}` })), { empty: 'Choose a colleague' }),
    } : null,
    name: may.name ? {
      action: casePaths.people(head.id),
      part: person.select('part', 'Part in this case', Object.entries(parts).map(([value, label]) => ({ value, label })), { empty: 'Choose' }),
      description: person.text('description', 'Name, or who it is', { maxLength: 500, hint: 'As you would say it: “the boy who sits beside her in art”.' }),
    } : null,
  };
}
