import { disciplineWords, parts, type CaseHead, type MemberLine, type ParticipantLine } from '../../cases/index.js';
import { channels, notAsked, selfHarmAnswers, weaponAnswers, type ReportInCase } from '../../intake/index.js';
import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, happenedInWords, moment } from '../../platform/web/index.js';
import { pairs, section, table, type Piece, type Section } from '../rules/summary-content.js';

/** Who the case is about, who works on it, and what was reported. A confidential reporter is named so and in no other way. */
export function factsSections(head: CaseHead, fullName: string, members: readonly MemberLine[], people: readonly ParticipantLine[], reports: readonly ReportInCase[]): Section[] {
  const day = (at: MemberLine['from']) => dayWithYear(dayIn(head.zone, at));
  return [
    section('Facts', [
      pairs('Person of concern', [['Name', head.subject], ['Full name', fullName === head.subject ? null : fullName], ['Born', head.born_on === null ? null : dayWithYear(head.born_on)], ['Grade', head.grade], ['School', head.school]]),
      ...[...reports].reverse().map((report) => reportPiece(head, report)),
    ], 'No report is linked to this case.'),
    section('People in this case', [table(null, [['Part', 1], ['Who', 1.5], ['As described', 2.5]], people.map(({ part, name, description }) => [parts[part], name ?? '', description]))], 'Nobody but the person of concern is named.'),
    section('Team', [table(null, [['Name', 1.5], ['Discipline', 1.2], ['On the team', 1.5], ['Written purpose', 2]], members.map(({ name, discipline, from, until, purpose, account }) => [
      account === head.manager_id ? `${name} (case manager)` : name, disciplineWords[discipline], until === null ? `Since ${day(from)}` : `${day(from)} to ${day(until)}`, purpose ?? '',
    ]))], 'Nobody is on the team.'),
  ];
}

/** Recorded answers in words; several stand parted by commas. */
const said = (words: Readonly<Record<string, string>>, answers: string): string =>
  answers.split(',').map((answer) => (answer === notAsked ? 'Not asked in the urgent record' : words[answer] ?? answer)).join('; ');

function reportPiece(head: CaseHead, report: ReportInCase): Piece {
  const { entered_at, reporter, words, place, already_done: done, immediate_danger: danger, targets, subject_described: described, evidence_what: what, evidence_where: where, evidence_by: by } = report;
  return pairs(`Report of ${moment(head.zone, entered_at)}, by ${reporter}`, [
    ['Exact words or behavior', words], ['Immediate danger', danger === 1 ? 'Yes' : 'No'], ['Who, as described', described],
    ['When', happenedInWords({ precision: report.happened_precision, date: report.happened_date, time: report.happened_time, zone: report.happened_zone })],
    ['Noticed', said(channels, report.channel)], ['Where', place], ['Targets', targets], ['Weapon', said(weaponAnswers, report.weapon)], ['Self-harm', said(selfHarmAnswers, report.self_harm)], ['Already done', done],
    ['Evidence', what], ['Evidence is kept', where], ['Evidence is kept by', by],
  ]);
}
