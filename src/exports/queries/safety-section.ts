import { safetyView, type CaseHead, type SafetyRecords } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { pairs, section, table, type Section } from '../rules/summary-content.js';

type Records = Awaited<ReturnType<SafetyRecords['records']>>;
type Measures = Awaited<ReturnType<SafetyRecords['measures']>>;

/** What was done at once, oldest first, and the interim measures. */
export function safetySection(head: CaseHead, records: Records, measures: Measures, today: LocalDate): Section {
  const view = safetyView(head, records, measures, false, today);
  return section('Immediate safety', [
    ...[...view.earlier].reverse().concat(view.standing ?? []).map((record) => pairs(`${record.happened}, entered ${record.entered} by ${record.author}${record.correctedBy === null ? '' : ' (corrected since)'}`, record.answers.map(({ term, value }) => [term, value] as const))),
    table('Interim measures', [['Measure', 2.5], ['Looked after by', 1.2], ['Until', 1], ['State', 1.2], ['Why it ended', 2]], view.measures.map(({ what, owner, until, status, ending }) => [what, owner, until, status.text, ending === null ? '' : `${ending.reason} (${ending.by}, ${ending.at})`])),
  ], 'Nothing was recorded about immediate safety.');
}
