import { clocksView, conflictsView, officersView, type CaseHead, type ClockFile, type HistoryCheckLine, type OfficerLine, type RecusalLine } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { removalsView, returnView, tasksView, type RemovalFile, type ReturnFile, type TaskLine } from '../../management/index.js';
import type { PublishedProtocol } from '../../protocols/index.js';
import { caseTracksView, type CaseRouting } from '../../tracks/index.js';
import { listOf, pairs, section, table, text, type Section } from '../rules/summary-content.js';

/** What stands on pages of their own beside the work on a case. */
export interface Beside {
  recusals: readonly RecusalLine[]; officers: readonly OfficerLine[]; checks: readonly HistoryCheckLine[]; clocks: readonly ClockFile[];
  tasks: readonly TaskLine[]; returns: ReturnFile | null; removals: RemovalFile | null; routing: CaseRouting; protocol: PublishedProtocol;
}

const rowsOf = (rows: readonly { term: string; value: string }[]) => rows.map(({ term, value }) => [term, value] as const);

/** The words of those pages, as whoever only reads them has them: so that a page of the past says what they said. */
export function besideSections(head: CaseHead, { recusals, officers, checks, clocks, tasks, returns, removals, routing, protocol }: Beside, now: Instant): Section[] {
  const today = dayIn(head.zone, now);
  const nothing = { letIn: false, check: false };
  const conflicts = conflictsView({ head, recusals, matches: [], statedAt: null, viewer: '', may: { declare: false, record: false, ground: false } });
  const police = officersView({ head, officers, checks, others: [], clauses: [], may: nothing, viewer: '', now, today }, null, {}, []);
  const [gate, away] = [returnView(head, returns, {}, [], { viewer: '', mayRecord: false, today }), removalsView(head, removals, {}, [], { mayEnter: false, today })];
  const tracks = caseTracksView({ head, routing, able: [], mine: new Set(), mayOpen: false }, {}, []);
  return [
    section('Conflicts of interest', [table(null, [['Who', 1], ['Standing', 2]], conflicts.recusals.map(({ name, when }) => [name, when]))], 'Nobody is recused.'),
    section('Law enforcement', [
      ...police.officers.map(({ name, detail, purpose, when, by }) => pairs(name, [['As', detail], ['Purpose', purpose], ['On the team', when], ['Let in by', by]])),
      ...police.checks.map(({ what, who, entered }) => pairs(what, [['Who', who], ['Entered', entered]])),
    ], 'No officer is on the team, and criminal history was not checked.'),
    section('Suicide protocol', [
      ...(tracks.again === null ? [] : [text(null, tracks.again)]), ...tracks.tracks.map(({ heading, rows }) => pairs(heading, rowsOf(rows))), ...tracks.relied.map(({ by, reason }) => pairs('Why the track that ended still serves', [['By', by], ['Reason', reason]])),
    ], 'There is no track beside this case.'),
    section('Tasks', tasksView(head, tasks, false).tasks.map(({ name, text: what, status, rows }) => pairs(name, [['What', what], ['State', status.text], ...rowsOf(rows)])), 'The protocol asks for no tasks.'),
    section('Return to class', gate.gate === null ? [] : [pairs(gate.gate.name, [['State', gate.gate.status.text], ...rowsOf(gate.rows)])], 'The protocol asks for no signatures before a return to class.'),
    section('Removal days', away.count === null ? [] : [
      pairs(away.count.heading, [['Count', away.count.text], ['State', away.count.status.text], ['What it asks for', away.count.warning]]), listOf('Reviews', away.reviews), pairs('Entered in this case', rowsOf(away.rows)),
    ], 'Nothing is counted: the case is not about a student.'),
    section('Deadlines', clocksView(head, clocks, false, protocol).clocks.map(({ heading, status, rows }) => pairs(heading, [['State', status.text], ...rowsOf(rows)])), 'There are no deadlines.'),
  ];
}
