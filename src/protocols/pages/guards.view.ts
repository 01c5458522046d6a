import type { PublishedProtocol } from '../queries/published-protocol.js';
import { guardsAt } from '../rules/guides.js';
import { sourceWords } from '../rules/source-words.js';
import type { GuardPlace } from '../rules/vocabulary.js';

/** templates/parts/sentences, or null where there are none. */
export const sentences = (id: string, heading: string, lines: { text: string; source: string }[]) => (lines.length === 0 ? null : { id, heading, lines });

/** What a protocol says must not be concluded at a place, each with where it comes from; null where it says nothing there. */
export const guardsView = ({ definition, wording }: Pick<PublishedProtocol, 'definition' | 'wording'>, place: GuardPlace) =>
  sentences('guards', 'Keep in mind', guardsAt(definition, place).map((guard) => ({ text: wording.guards[guard.id]!, source: sourceWords(guard) })));
