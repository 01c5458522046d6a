import { fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, Repeat, TriageLine } from '../queries/report-file.js';
import { longestAnswer } from '../rules/report-answers.js';
import { alarmsFor, decisionView, reportHead, reportRows } from './report-parts.view.js';

export interface SecondReadingPage { report: ReportRecord; repeats: readonly Repeat[]; triages: readonly TriageLine[]; whyNot: string | null; readers: readonly string[]; first: TriageLine | null }

export function secondReadingView({ report, repeats, triages, whyNot, readers, first }: SecondReadingPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const [latest] = triages;
  const words = { yes: 'Agreed', no: 'Did not agree' } as const;
  return {
    title: 'Second reading', head: reportHead(report, 'Second reading'), alarms: alarmsFor(report, repeats), report: reportRows(report), problems: problemList(problems),
    decision: latest === undefined ? [] : [decisionView(latest, report.zone)],
    conflict: first === null || first.second_by === null ? null : {
      by: first.second_by, at: moment(report.zone, first.second_at!),
      fields: [{ label: 'Second reading', theirs: `${first.agrees === 1 ? words.yes : words.no}: ${first.second_reason ?? ''}`, yours: `${words[typed.agrees as 'yes' | 'no'] ?? ''}: ${String(typed.reason ?? '')}` }],
    },
    mayRead: whyNot === null, whyNot: whyNot === null ? '' : readers.length === 0 ? whyNot : `${whyNot} It can be confirmed by ${readers.join(', ')}.`,
    action: intakePaths.secondReading(report.id), triage: fields.hidden('triage', latest?.id ?? ''),
    agrees: fields.radios('agrees', 'Do you agree with this decision?', [{ value: 'yes', label: 'I agree' }, { value: 'no', label: 'I do not agree', hint: 'The report goes back to triage.' }]),
    reason: fields.area('reason', 'Why?', { rows: 3, maxLength: longestAnswer }),
    actions: { sticky: false, state: null, back: { label: 'Back to the report', href: intakePaths.show(report.id) }, buttons: [{ label: 'Save second reading', look: 'primary', name: null, value: null }] },
  };
}
