import { fieldsFor, moment, problemList, type Problem } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, Repeat } from '../queries/report-file.js';
import type { CallLine } from '../queries/repeat-calls.js';
import { alarmsFor, reportHead, reportRows } from './report-parts.view.js';

/** The reports about one person within a day, who was called to them, and the button by which one of the two says that they have read them. */
export function repeatsView({ report, repeats, calls, viewer }: { report: ReportRecord; repeats: readonly Repeat[]; calls: readonly CallLine[]; viewer: string }, problems: readonly Problem[]) {
  const waiting = calls.filter(({ acknowledged_at }) => acknowledged_at === null);
  const called = [...new Set(calls.map(({ name }) => name))];
  const done = calls.find(({ acknowledged_at }) => acknowledged_at !== null);
  const mine = waiting.some(({ account }) => account === viewer);
  return {
    title: 'Reports within 24 hours', head: reportHead(report, 'Reports within 24 hours'), problems: problemList(problems), alarms: alarmsFor({ ...report, immediate_danger: 0 }, repeats, []), report: reportRows(report),
    facts: [
      { term: 'Called', value: called.length === 0 ? 'Nobody: no one who reads reports at this school may see this one' : called.join(' and '), link: null },
      { term: 'Acknowledged', value: waiting.length > 0 || done === undefined ? 'Not yet' : `${done.acknowledged_by}, ${moment(report.zone, done.acknowledged_at!)}`, link: null },
    ],
    lead: mine ? 'Read the reports together. Acknowledging says that you have, and that you are acting now; until one of you does, it stands at the top of your work.' : waiting.length > 0 ? 'It waits for one of the people who were called.' : 'Nobody waits for an acknowledgement here.',
    open: mine, action: intakePaths.repeats(report.id), seen: fieldsFor({}, []).hidden('seen', waiting[0]?.repeat ?? ''),
    actions: { sticky: false, state: null, back: { label: 'Back to the report', href: intakePaths.show(report.id) }, buttons: [{ label: 'I have read them and am acting', look: 'primary', name: null, value: null }] },
  };
}
