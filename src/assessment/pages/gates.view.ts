import { dayWithYear } from '../../platform/web/index.js';
import { askedBy } from '../../protocols/index.js';
import type { CaseGates } from '../queries/pack-gates.js';

/** Each gate before a level: whether it is done, what would satisfy it, and the line of the protocol that asks. Null where the protocol has none. */
export function gatesView({ protocol, gates }: CaseGates) {
  const { wording } = protocol;
  if (gates.length === 0) return null;
  return gates.map(({ gate, lacks, askAgain, href }) => ({
    name: wording.gates[gate.id]!.name, text: wording.gates[gate.id]!.text, href, lacks,
    again: lacks === null && askAgain !== null ? `Ask again by ${dayWithYear(askAgain)}.` : null,
    status: lacks === null ? { kind: 'done', icon: 'check_circle', text: 'Done' } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'Open' },
    asked: askedBy(protocol, 'gates', gate),
  }));
}
