import type { Definition, Sourced } from './definition.js';
import type { ElementList } from './elements.js';
import type { Wording } from './files.js';
import type { GateKind } from './vocabulary.js';

/** Which line of which protocol asks for something, in words, and what would satisfy it. What templates/parts/asked-by.hbs prints. */
export interface AskedBy {
  protocol: string;
  /** Where the line stands: "ntac-general@2.0, gates: gate-weapons". */
  line: string;
  name: string;
  satisfied: string | null;
  source: string;
  unverified: boolean;
}

interface Asking { definition: Pick<Definition, 'id' | 'version'>; wording: Wording }
export interface AskingElement extends Sourced { id?: string }

/** `satisfied` where the protocol's own words for the element do not say it already. */
export function askedBy({ definition, wording }: Asking, list: ElementList, element: AskingElement, satisfied: string | null = null): AskedBy {
  const id = element.id ?? '';
  const words = wordsOf(wording, list, id);
  return {
    protocol: `${wording.name}, version ${definition.version}`, line: `${definition.id}@${definition.version}, ${list}${id === '' ? '' : `: ${id}`}`,
    name: words.name, satisfied: satisfied ?? words.text, source: element.source, unverified: !element.verified,
  };
}

/** The lines that demand a further thing of one kind, required of a case now or not. */
export const gatesAsking = (protocol: Asking & { definition: Pick<Definition, 'gates'> }, kind: GateKind): AskedBy[] => protocol.definition.gates.filter((gate) => gate.kind === kind).map((gate) => askedBy(protocol, 'gates', gate));

/** Names for what a protocol has once, or has no words of its own for. */
const plainly: Partial<Record<ElementList, string>> = { closing: 'Who closes', determination: 'How a level is set', participants: 'Who decides together', reviews: 'How often a level is looked at again' };

function wordsOf(wording: Wording, list: ElementList, id: string): { name: string; text: string | null } {
  const plain = plainly[list];
  if (plain !== undefined) return { name: plain, text: null };
  const words: unknown = (wording as unknown as Record<string, Record<string, unknown>>)[list]?.[id];
  if (typeof words === 'string') return { name: words, text: null };
  const { name = id, text = null } = (words ?? {}) as { name?: string; text?: string | null };
  return { name, text };
}
