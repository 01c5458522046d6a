import { askedBy } from '../../../src/protocols/rules/asked-by.js';
import { elementsOf } from '../../../src/protocols/rules/elements.js';
import { aProtocol } from '../a-protocol.js';

const { definition, wording } = aProtocol('virginia-shape@1.0');
const of = (...rest: Parameters<typeof askedBy> extends [unknown, ...infer R] ? R : never) => askedBy({ definition, wording }, ...rest);

test('a line says its protocol, where it stands, what satisfies it and whether its source was confirmed', () => {
  const gate = definition.gates.find(({ kind }) => kind === 'weapons')!;
  expect(of('gates', gate)).toEqual({
    protocol: `${wording.name}, version 1.0`, line: `virginia-shape@1.0, gates: ${gate.id}`, name: wording.gates[gate.id]!.name, satisfied: wording.gates[gate.id]!.text, source: gate.source, unverified: !gate.verified,
  });
  expect(of('themes', definition.themes[0]!, 'Every question has an answer.').satisfied).toBe('Every question has an answer.');
  expect(of('closing', definition.closing)).toMatchObject({ name: 'Who closes', line: 'virginia-shape@1.0, closing', satisfied: null });
});

test('every element that acts has a name in words, never its id', () => {
  for (const { list, id, element } of elementsOf(definition).filter(({ list: one }) => one !== 'reviews')) {
    const { name } = askedBy({ definition, wording }, list, { ...element, ...(id === '' ? {} : { id }) });
    expect([list, id, name.length > 0 && name !== id]).toEqual([list, id, true]);
  }
});
