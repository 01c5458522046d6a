import fc from 'fast-check';
import type { TextResource, TextRight } from '../../../src/access/index.js';
import { commonScope, textScope } from '../../../src/cases/rules/text-scope.js';
import { recordClasses, type RecordClass } from '../../../src/kernel/record-class.js';

const me = 'm'.repeat(26);
const somebody = 's'.repeat(26);
type Own = { mine: TextRight; others: TextRight };

test('a class is read whole, or by own texts, or only known of, or not there', () => {
  const table: Partial<Record<RecordClass, Own>> = {
    team: { mine: 'write', others: 'write' }, legal: { mine: 'read', others: 'read' }, 'counselor-confidential': { mine: 'write', others: 'existence' }, 'law-enforcement': { mine: 'existence', others: 'existence' },
  };
  const scope = textScope(me, ({ recordClass, author }) => table[recordClass]?.[author === me ? 'mine' : 'others'] ?? 'none');
  expect(scope).toEqual({ account: me, whole: ['team', 'legal'], own: ['counselor-confidential'], known: ['counselor-confidential', 'law-enforcement'] });
});

const rights = fc.constantFrom<TextRight>('write', 'read', 'existence', 'none');
const tables = fc.dictionary(fc.constantFrom(...recordClasses), fc.record({ mine: rights, others: rights }));

test('whatever the rights, a scope lets through what they let through, and a copy nothing that is not for everybody', () => {
  fc.assert(fc.property(tables, (table) => {
    const rightOf = ({ recordClass, author }: TextResource): TextRight => table[recordClass]?.[author === me ? 'mine' : 'others'] ?? 'none';
    const scope = textScope(me, rightOf);
    for (const recordClass of recordClasses) {
      const reads = (author: string) => ['read', 'write'].includes(rightOf({ recordClass, author }));
      expect(scope.whole.includes(recordClass)).toBe(reads(somebody));
      if (scope.own.includes(recordClass)) expect([reads(me), reads(somebody)]).toEqual([true, false]);
      expect(scope.known.includes(recordClass)).toBe(rightOf({ recordClass, author: somebody }) === 'existence');
    }
    const copy = commonScope(scope);
    expect([copy.own, copy.known]).toEqual([[], []]);
    expect(copy.whole.every((one) => ['report', 'team'].includes(one) && scope.whole.includes(one))).toBe(true);
  }));
});
