import { disciplineWords } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, moment, problemList, shortDay, type Problem, type Typed } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, TriageLine } from '../queries/report-file.js';
import type { Person } from '../queries/triage-choices.js';
import { longestAnswer } from '../rules/report-answers.js';
import { needsSecondReader, outcomes, routes, type Outcome } from '../rules/triage-outcomes.js';
import { reportHead } from './report-parts.view.js';

/** The outcomes without a case, and what each asks beside its reason. */
export const fieldsOf = { addressed: ['whatWasDone'], routed: ['route', 'receiver'], gather: ['gatherBy', 'gatherUntil'], unfounded: [] } as const satisfies Partial<Record<Outcome, readonly string[]>>;
export type LooseOutcome = keyof typeof fieldsOf;

export interface OutcomePage {
  report: ReportRecord; version: number; receivers: readonly Person[]; gatherers: readonly Person[]; readers: readonly Person[]; due: LocalDate; today: LocalDate;
  /** What somebody else decided first (null: they changed something else); undefined when nobody did. */
  first?: TriageLine | null;
}

const leads: Readonly<Record<LooseOutcome, string>> = {
  addressed: 'Use this when the concern was met with help and nothing suggests that anybody is planning harm.',
  routed: 'The other process starts at once. It does not wait for the second reader, nor for anybody else.',
  gather: 'The report stays open, and one person finds out more by a day.',
  unfounded: 'Say what you looked at and why it is no concern.',
};

export const choice = ({ account, name, discipline }: Person) => ({ value: account, label: `${name}, ${disciplineWords[discipline].toLowerCase()}` });

export function outcomeView(outcome: LooseOutcome, page: OutcomePage, typed: Typed, problems: Problem[]) {
  const { report, version, receivers, gatherers, readers, due, today, first } = page;
  const fields = fieldsFor(typed, problems);
  const more = {
    addressed: () => [fields.area('whatWasDone', 'What was done?', { rows: 3, maxLength: longestAnswer, hint: 'Who did what, and when. For example: “Talked with both students; counselor sees him on Thursday.”' })],
    routed: () => [
      fields.radios('route', 'Where does it go?', Object.entries(routes).map(([value, label]) => ({ value, label }))),
      fields.select('receiver', 'Who receives it?', receivers.map(choice), { width: 'half', hint: 'This person sees it at once and acknowledges it. The suicide protocol goes to a counselor or psychologist, who leads its track.' }),
    ],
    gather: () => [
      fields.select('gatherBy', 'Who finds out more?', gatherers.map(choice), { width: 'half', hint: 'They ask whom they need, and decide then what happens with the report.' }),
      fields.date('gatherUntil', 'By when?', { min: today, value: due }),
    ],
    unfounded: () => [],
  };
  return {
    title: outcomes[outcome], head: reportHead(report, outcomes[outcome]), lead: leads[outcome], problems: problemList(problems), conflict: conflictWith(first, report, outcome, typed),
    action: intakePaths.outcome(report.id, outcome), version: fields.hidden('version', String(version)),
    fields: [...more[outcome](), reasonField(fields)], team: null,
    note: needsSecondReader(outcome) ? `A second reader of another discipline confirms this by ${shortDay(due)}: ${readers.map(({ name }) => name).join(', ') || 'nobody holds such a seat yet; tell the district coordinator'}.` : null,
    actions: actionsFor(report, 'Save decision'),
  };
}

export const reasonField = (fields: ReturnType<typeof fieldsFor>) => fields.area('reason', 'Reason', { rows: 4, maxLength: longestAnswer, hint: 'What you know, what you looked at, and why it leads to this decision.' });

export const actionsFor = (report: ReportRecord, label: string) => ({ sticky: false, state: null, back: { label: 'Back to triage', href: intakePaths.triage(report.id) }, buttons: [{ label, look: 'primary', name: null, value: null }] });

/** Both texts, when somebody else was first. */
export function conflictWith(first: TriageLine | null | undefined, report: ReportRecord, outcome: Outcome, typed: Typed) {
  if (first === undefined) return null;
  const yours = `${outcomes[outcome]}: ${String(typed.reason ?? '')}`;
  if (first === null) return { by: 'A colleague', at: 'this moment', fields: [{ label: 'Whom it is about', theirs: report.subject ?? 'Not confirmed', yours }] };
  return { by: first.by, at: moment(report.zone, first.entered_at), fields: [{ label: 'Decision', theirs: `${outcomes[first.outcome]}: ${first.reason}`, yours }] };
}
