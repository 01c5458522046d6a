import type { Definition } from '../../src/protocols/rules/definition.js';
import type { Wording } from '../../src/protocols/rules/files.js';
import { readPublished } from '../../src/protocols/queries/published-protocol.js';

export const library = new URL('../../src/protocols/library', import.meta.url).pathname;

const published = readPublished(library, 'ntac-general', '1.0');

/** The shipped protocol, a fresh copy each time so that a spec may damage it. */
export function aProtocol(): { definition: Definition; wording: Wording } {
  return structuredClone({ definition: published.definition, wording: published.wording });
}
