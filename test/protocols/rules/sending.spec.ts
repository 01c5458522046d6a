import { maySend } from '../../../src/protocols/rules/sending.js';
import { everyProtocol } from '../a-protocol.js';

it('lets English go, and a translation only once somebody has reviewed it', () => {
  expect(maySend({ language: 'en', reviewed: null })).toBe(true);
  expect(maySend({ language: 'es', reviewed: null })).toBe(false);
  expect(maySend({ language: 'es', reviewed: { by: 'Ana Ruiz', on: '2026-11-02' } })).toBe(true);
});

it('lets no Spanish of the library go: nobody has reviewed it', () => {
  const spanish = everyProtocol.flatMap(({ translations }) => translations.es ?? []);
  expect(spanish).toHaveLength(5);
  expect(spanish.some(maySend)).toBe(false);
});
