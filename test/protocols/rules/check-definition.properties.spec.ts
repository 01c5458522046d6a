import fc from 'fast-check';
import { checkDefinition } from '../../../src/protocols/rules/check-definition.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const ids = [
  ...[definition.facts, definition.stages, definition.themes, definition.blocks, definition.levels, definition.signatures,
    definition.notices, definition.closing.criteria, ...definition.themes.map(({ questions }) => questions)].flatMap((list) => list.map(({ id }) => id)),
  ...definition.terms,
];

describe('checkDefinition', () => {
  it('sees any id renamed in the protocol and not in the wording', () => {
    fc.assert(fc.property(fc.constantFrom(...ids), (id) => {
      const { definition: protocol, wording } = aProtocol();
      const renamed = JSON.parse(JSON.stringify(protocol).replaceAll(`"id":"${id}"`, `"id":"${id}-x"`)) as typeof protocol;
      renamed.terms = renamed.terms.map((term) => (term === id ? `${id}-x` : term));
      expect(checkDefinition(renamed, wording).join(' ')).toContain(`has words for "${id}", which nothing uses`);
    }));
  });

  it('sees any sentence emptied', () => {
    const { definition: protocol, wording } = aProtocol();
    const paths = sentencesOf(wording);
    fc.assert(fc.property(fc.constantFrom(...paths), (path) => {
      const damaged = structuredClone(wording);
      const last = path.at(-1)!;
      const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, damaged as unknown as Record<string, unknown>);
      holder[last] = '';
      expect(checkDefinition(protocol, damaged)).toEqual([`wording.${path.join('.')} is empty.`]);
    }));
  });
});

function sentencesOf(value: unknown, path: string[] = []): string[][] {
  return typeof value === 'string' ? [path] : Object.entries(value as object).flatMap(([key, one]) => sentencesOf(one, [...path, key]));
}
