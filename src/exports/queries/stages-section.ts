import type { CaseHead } from '../../cases/index.js';
import type { PublishedProtocol } from '../../protocols/index.js';
import { decisionView, standingDecisions, type DecisionLine } from '../../stages/index.js';
import { pairs, section, type Section } from '../rules/summary-content.js';

/** What the team decided at the stages of its protocol, oldest first, earlier decisions included. No section where it decided at none. */
export function stagesSections(head: CaseHead, protocol: PublishedProtocol, decisions: readonly DecisionLine[]): Section[] {
  if (decisions.length === 0) return [];
  const standing = standingDecisions(decisions);
  return [section('Stages of the protocol', decisions.map((one) => {
    const { heading, note, rows } = decisionView(head, protocol, protocol.definition.stages.find(({ id }) => id === one.stage), { ...one, stands: standing.get(one.stage) === one });
    return pairs(`${protocol.wording.stages[one.stage]?.name ?? one.stage}: ${heading}${note === null ? '' : ` (${note.toLowerCase()})`}`, rows.map(({ term, value }) => [term, value]));
  }), '')];
}
