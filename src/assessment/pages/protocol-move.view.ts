import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { cell, unsavedView, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { Difference, PublishedProtocol, Wording } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { Offer, ProtocolComparison } from '../queries/newer-protocol.js';
import { longestReason } from './protocol-move.forms.js';

const called = ({ wording, version }: PublishedProtocol): string => `${wording.name}, version ${version}`;

/** The version that a case is on beside the one that it could go on with, in words. */
export function protocolMoveView(head: CaseHead, { now, offer, moves }: ProtocolComparison, typed: Typed, problems: readonly Problem[]) {
  return {
    title: `Version of the protocol, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) },
    now: `This case is on ${called(now)}.`,
    newest: offer === null ? { title: 'Nothing newer', text: 'No newer version of this protocol is in effect for the school. The case goes on as it is.', link: null } : null,
    unsaved: offer === null || offer.why !== null ? unsavedView(typed, 'reason') : null,
    offer: offer === null ? null : offerView(head, now, offer, typed, problems),
    moves: moves.map((move) => ({ what: `From version ${move.from.version} to ${move.to.version}`, detail: `${move.by}, ${moment(head.zone, move.entered_at)}`, reason: move.reason })),
  };
}

function offerView(head: CaseHead, now: PublishedProtocol, { edition, to, changes, carried, why }: Offer, typed: Typed, problems: readonly Problem[]) {
  const fields = fieldsFor(typed, problems);
  const asked = (ids: readonly string[], { questions }: Wording) => ids.map((id) => questions[id]!.text);
  return {
    heading: `What version ${to.version} does differently`,
    kept: carried.kept.length === 0 ? 'No answer is recorded yet.' : `${carried.kept.length} ${carried.kept.length === 1 ? 'answer keeps' : 'answers keep'} standing.`,
    gone: asked(carried.gone, now.wording), added: asked(carried.added, to.wording),
    groups: [...new Set(changes.map(({ kind }) => kind))].map((kind) => groupView(kind, changes.filter((change) => change.kind === kind))),
    why,
    form: why !== null ? null : {
      action: assessmentPaths.protocolMoves(head.id), edition: fields.hidden('edition', edition.id),
      reason: fields.area('reason', 'Why does the case move?', { rows: 3, maxLength: longestReason, hint: 'The team reads this. It stays in the history of the case.' }),
      actions: { sticky: false, state: null, back: { label: 'Keep the version it has', href: assessmentPaths.overview(head.id) }, buttons: [{ label: `Move to version ${to.version}`, look: 'primary', name: null, value: null }] },
    },
  };
}

/** The differences of one kind, counted in words, with each of them beneath. */
function groupView(kind: string, changes: readonly Difference[]) {
  const counted = (['added', 'changed', 'removed'] as const).flatMap((change) => {
    const n = changes.filter((one) => one.change === change).length;
    return n === 0 ? [] : [`${n} ${{ added: 'new', changed: 'changed', removed: 'gone' }[change]}`];
  });
  return { kind, counted: counted.join(', '), table: { caption: `${kind}: differences`, columns: ['What', 'Change'], rows: changes.map((change) => ({ cells: [cell('What', change.name), cell('Change', changeWords(change))] })) } };
}

function changeWords({ change, what }: Difference): string {
  if (change === 'added') return 'New';
  if (change === 'removed') return 'Not there any more';
  return what.length === 0 ? 'Changed' : `Changed: ${what.join(', ')}`;
}
