import { classTag, disciplineWords, type CaseHead, type Closings, type NoteLine, type StepLine } from '../../cases/index.js';
import { dayWithYear, happenedInWords, moment } from '../../platform/web/index.js';
import { pairs, section, table, text, type Piece, type Section } from '../rules/summary-content.js';

const stepStates = { open: 'To do', done: 'Done', ended: 'Ended without being done' } as const;

/** What every copy says of texts for fewer readers, whether there are any or not. */
export const copiesHoldTeamTexts = 'A copy holds what was written for the whole team. Texts for fewer readers are never part of one, and a copy does not say whether there are any.';

/** Next steps and notes; `ofNotes` is said before them. */
export function workSections(head: CaseHead, steps: readonly StepLine[], notes: readonly NoteLine[], ofNotes: string | null): Section[] {
  return [
    section('Next steps', [table(null, [['What', 3], ['Owner', 1.3], ['Due', 1], ['State', 1.2], ['What came of it', 2]], steps.map(({ what, owner, due_on, state, outcome }) => [what, owner, dayWithYear(due_on), stepStates[state], outcome ?? '']))], 'No next steps were recorded.'),
    section('Notes', [...(ofNotes === null ? [] : [text(null, ofNotes)]), ...[...notes].reverse().map((note): Piece => {
      const entered = `${note.corrects_id === null ? 'Note' : 'Correction of a note'} by ${note.author}, entered ${moment(head.zone, note.entered_at)}`;
      const happened = happenedInWords({ precision: note.happened_precision, date: note.happened_date, time: note.happened_time, zone: note.happened_zone });
      return pairs(note.corrected_by === null ? entered : `${entered} (corrected since)`, [['Happened', happened], ['Text', note.body], ['Readers', classTag(note.record_class)]]);
    })], 'No notes were written.'),
  ];
}

/** Each closing with its signers, and what was heard afterwards. */
export function closingSection(head: CaseHead, { closures, information }: Closings): Section {
  const at = (when: NoteLine['entered_at']) => moment(head.zone, when);
  return section('Closing and reopening', [
    ...[...closures].reverse().map((closure) => pairs(closure.closed_at === null ? `Closing begun ${at(closure.entered_at)}, not complete` : `Closed ${at(closure.closed_at)}`, [
      ['Why', closure.reason], ['Achieved against the plan', closure.achieved], ['If concern returns', closure.if_returns], ['Who was told', closure.told],
      ['Signed by', closure.signatures.map(({ name, discipline, signed_at }) => `${name} (${disciplineWords[discipline]}), ${at(signed_at)}`).join('; ')],
      ['Record', closure.ledger_seq === null ? null : `State of every record as of ledger entry ${closure.ledger_seq}`],
      ['Withdrawn', closure.withdrawn_at === null ? null : `${at(closure.withdrawn_at)} by ${closure.withdrawn_by ?? ''}: ${closure.withdrawn_because ?? ''}`],
    ])),
    ...[...information].reverse().map(({ what, decision, reason, by, entered_at }) => pairs(`New information, ${at(entered_at)}, by ${by}`, [['What was learned', what], ['Decision', decision === 'reopened' ? 'The case was reopened' : 'The case stayed closed'], ['Why', reason]])),
  ], 'The case has not been closed.');
}
