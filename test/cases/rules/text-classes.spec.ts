import fc from 'fast-check';
import { isConfidential, mayChangeClass, mayShare, textClasses, type ClassChange } from '../../../src/cases/rules/text-classes.js';

const change: ClassChange = { from: 'team', to: 'counselor-confidential', reason: 'It is about her family', writes: true, writesNew: true, all: true, first: true, own: true, writersRead: true };

test.each<[Partial<ClassChange>, string]>([
  [{ writes: false }, 'may not write'], [{ writesNew: false }, 'may not write'], [{ to: 'team', own: false }, 'already'], [{ all: false }, 'all of it'],
  [{ from: 'health', to: 'team', own: false, first: false }, 'Only whoever wrote it'], [{ to: 'law-enforcement', own: false, first: false, all: false, writersRead: false }, 'could not read it any more'], [{ reason: '  short   ' }, 'at least 10'],
])('%j is refused: %s', (facts, why) => expect(mayChangeClass({ ...change, ...facts })).toEqual({ ok: false, why: expect.stringContaining(why) }));

test('its writer keeps a text to themself and opens it again', () => {
  expect(mayChangeClass(change)).toMatchObject({ ok: true });
  expect(mayChangeClass({ ...change, from: 'counselor-confidential', to: 'team', own: false })).toMatchObject({ ok: true });
});

test('whatever else holds, nobody but its writer opens a confidential text, and nobody takes a text from who wrote it', () => {
  const facts = fc.record({ from: fc.constantFrom(...textClasses), to: fc.constantFrom(...textClasses), reason: fc.constant(change.reason), writes: fc.boolean(), writesNew: fc.boolean(), all: fc.boolean(), first: fc.boolean(), own: fc.boolean(), writersRead: fc.boolean() });
  fc.assert(fc.property(facts, (one) => {
    const { ok } = mayChangeClass(one);
    if (isConfidential(one.from) && !one.first) expect(ok).toBe(false);
    if (!one.writersRead || !one.writes || !one.writesNew || (one.own && !one.all)) expect(ok).toBe(false);
  }));
});

test.each([
  [{ own: true, mine: true, colleague: true, already: false }, null], [{ own: true, mine: false, colleague: true, already: false }, 'whoever wrote it'], [{ own: false, mine: true, colleague: true, already: false }, 'nobody else reads'],
  [{ own: true, mine: true, colleague: false, already: false }, 'Choose a counselor'], [{ own: true, mine: true, colleague: true, already: true }, 'already'],
])('sharing %j: %s', (facts, why) => expect(mayShare(facts)).toMatchObject(why === null ? { ok: true } : { ok: false, why: expect.stringContaining(why) }));
