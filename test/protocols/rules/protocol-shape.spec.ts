import { definitionShape, formatOf, translationShape, wordingShape } from '../../../src/protocols/rules/protocol-shape.js';
import { everyProtocol } from '../a-protocol.js';

const json = (files: Readonly<Record<string, string>>, name: string): unknown => JSON.parse(files[name]!);

describe('the shape of the files', () => {
  it.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one] as const))('is that of %s', (_, { files, definition }) => {
    const file = json(files, 'protocol.json');
    expect(formatOf(file)).toBe(definition.format);
    expect(definitionShape(file)).toEqual([]);
    expect(wordingShape(json(files, 'wording.en.json'), definition.format)).toEqual([]);
  });

  it.each([null, 1, 'x', [], {}])('is not that of %j', (value) => {
    expect(definitionShape(value)).not.toEqual([]);
    expect(wordingShape(value, 2)).not.toEqual([]);
    expect(translationShape(value, 'es')).not.toEqual([]);
  });

  it('asks a translation who reviewed it', () => {
    expect(translationShape({ language: 'es', reviewed: true, messages: {} }, 'es')).toEqual(['wording.es.reviewed: must be an object, and is true.']);
    expect(translationShape({ language: 'es', reviewed: { by: 'Ana Ruiz', on: '2026-11-02' }, messages: {} }, 'es')).toEqual([]);
  });
});
