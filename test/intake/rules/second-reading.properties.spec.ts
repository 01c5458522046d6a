import fc from 'fast-check';
import { readersToAsk, secondReader } from '../../../src/intake/rules/second-reading.js';
import { disciplines } from '../../../src/kernel/disciplines.js';

const discipline = fc.constantFrom(...disciplines);
const account = fc.constantFrom('a', 'b', 'c');
const triager = fc.record({ account, discipline });
const reader = fc.record({ account, disciplines: fc.array(discipline, { maxLength: 3 }), school: fc.constantFrom('high', null) });

test('whoever may confirm is another person, acting in a discipline of theirs that is not the triager’s', () => {
  fc.assert(fc.property(triager, reader, (first, second) => {
    const verdict = secondReader(first, second);
    if (!verdict.ok) return;
    expect(second.account).not.toBe(first.account);
    expect(verdict.discipline).not.toBe(first.discipline);
    expect(second.disciplines).toContain(verdict.discipline);
  }));
});

test('more disciplines never take the right away', () => {
  fc.assert(fc.property(triager, reader, discipline, (first, second, one) => {
    if (secondReader(first, second).ok) expect(secondReader(first, { ...second, disciplines: [...second.disciplines, one] }).ok).toBe(true);
  }));
});

test('everybody who is asked may confirm, and somebody is asked when anybody may', () => {
  fc.assert(fc.property(triager, fc.array(reader), (first, all) => {
    const asked = readersToAsk(first, all);
    expect(asked.every((one) => secondReader(first, one).ok)).toBe(true);
    expect(asked.length > 0).toBe(all.some((one) => secondReader(first, one).ok));
  }));
});
