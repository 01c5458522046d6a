import type { Known } from '../../src/protocols/rules/conditions.js';
import type { Definition } from '../../src/protocols/rules/definition.js';
import type { Wording } from '../../src/protocols/rules/files.js';
import { frozenVersions, readPublished, type PublishedProtocol } from '../../src/protocols/queries/published-protocol.js';

export const library = new URL('../../src/protocols/library', import.meta.url).pathname;

/** Every protocol of the library, as published; not to be changed. */
export const everyProtocol: readonly PublishedProtocol[] = [...frozenVersions(library).keys()].map((name) => readPublished(library, ...(name.split('@') as [string, string])));

/** One published version, a fresh copy each time so that a spec may damage it; the first one unless named. */
export function aProtocol(name = 'ntac-general@1.0'): { definition: Definition; wording: Wording; translations: PublishedProtocol['translations'] } {
  const { definition, wording, translations } = everyProtocol.find(({ id, version }) => `${id}@${version}` === name)!;
  return structuredClone({ definition, wording, translations });
}

/** What is known of a case on a protocol: nothing but what is given. */
export const knownIn = ({ levels }: Definition, { level = null, facts = [], answers = [], person = null }: { level?: string | null; facts?: string[]; answers?: [string, 'supported' | 'contradicted' | 'mixed' | 'not-yet-known'][]; person?: Known['person'] } = {}): Known =>
  ({ levels: levels.map(({ id }) => id), level, facts: new Set(facts), answers: new Map(answers), person });
