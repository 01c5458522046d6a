import { disciplineWords } from '../../cases/index.js';
import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { CaseBefore } from '../queries/earlier-records.js';
import { schoolYearOf } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { ReportRecord, TriageLine } from '../queries/report-file.js';
import type { Person } from '../queries/triage-choices.js';
import { outcomes } from '../rules/triage-outcomes.js';
import { actionsFor, conflictWith, reasonField } from './outcome.view.js';
import { reportHead } from './report-parts.view.js';

const seat = ({ account, discipline }: Person): string => `${account} ${discipline}`;

export interface NewCasePage { report: ReportRecord; version: number; members: readonly Person[]; managers: readonly Person[]; first?: TriageLine | null }

export function newCaseView({ report, version, members, managers, first }: NewCasePage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const byDiscipline = [...members].sort((a, b) => disciplineWords[a.discipline].localeCompare(disciplineWords[b.discipline], 'en') || a.name.localeCompare(b.name, 'en'));
  return {
    title: outcomes.open, head: reportHead(report, outcomes.open), lead: 'The team assesses together. One person manages the case; every step has an owner.', problems: problemList(problems),
    conflict: conflictWith(first, report, 'open', typed), action: intakePaths.cases(report.id), version: fields.hidden('version', String(version)),
    fields: [
      reasonField(fields),
      fields.select('manager', 'Case manager', managers.map((person) => ({ value: seat(person), label: `${person.name}, ${disciplineWords[person.discipline].toLowerCase()}` })), { width: 'half', hint: 'Owns the case from today until it is closed.' }),
    ],
    team: {
      members: fields.checks('members', 'Who else is on the team?', byDiscipline.map((person) => ({
        value: seat(person), label: person.name, hint: disciplineWords[person.discipline],
      })), { optional: true, mark: false, hint: 'At least one person each from administration and from counseling or mental health. The team can grow later. A school resource officer joins once the case is open: the chair or the district coordinator lets them in.' }),
    },
    note: null, reminder: null, actions: actionsFor(report, 'Open the case'),
  };
}

/** A case as a choice: of one that is not theirs no number. */
const caseChoice = ({ id, number, school, zone, opened_at, manager, readable }: CaseBefore) => ({
  value: id, label: readable ? `Case ${number}` : `A case of ${schoolYearOf(dayIn(zone, opened_at))}`, hint: `${school} · case manager ${manager}`,
});

export interface CaseLinkPage { report: ReportRecord; version: number; cases: readonly CaseBefore[]; first?: TriageLine | null }

export function caseLinkView({ report, version, cases, first }: CaseLinkPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: outcomes.add, head: reportHead(report, outcomes.add), lead: 'The report becomes part of the case. If the case is not yours, its manager gets a next step to read it by the next school day.', problems: problemList(problems),
    conflict: conflictWith(first, report, 'add', typed), action: intakePaths.caseLink(report.id), version: fields.hidden('version', String(version)),
    fields: [
      fields.radios('openCase', 'Which case?', cases.map(caseChoice)),
      reasonField(fields),
    ],
    team: null, reminder: null, note: null, actions: actionsFor(report, 'Add to the case'),
  };
}

export function caseReopeningView({ report, version, cases, first }: CaseLinkPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: outcomes.reopen, head: reportHead(report, outcomes.reopen), lead: 'The report becomes part of the case. Its earlier assessment is frozen and stays readable; a new one begins.', problems: problemList(problems),
    conflict: conflictWith(first, report, 'reopen', typed), action: intakePaths.caseReopening(report.id), version: fields.hidden('version', String(version)),
    fields: [fields.radios('closedCase', 'Which case?', cases.map(caseChoice)), reasonField(fields)],
    team: null, reminder: null, note: 'If you do not manage the case, its manager gets a next step to read the report by the next school day.', actions: actionsFor(report, 'Open the case again'),
  };
}
