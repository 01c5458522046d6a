import fc from 'fast-check';
import { determinationText, type SignedContent } from '../../../src/assessment/rules/determination-text.js';
import { instant } from '../../../src/kernel/instant.js';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '","', '[]', 'é', 'e\u0301', 'a\nb'));
const content: fc.Arbitrary<SignedContent> = fc.record({
  id, caseId: id, assessmentId: id, protocolSha256: id, level: fc.constantFrom('low', 'high'), facts: fc.subarray(['weapon', 'threat-to-self']), rationale: text,
  citations: fc.uniqueArray(fc.record({ kind: fc.constantFrom('answer', 'interview'), id }), { selector: (one) => one.id, maxLength: 3 }), writtenFacts: text,
  tookPart: fc.uniqueArray(id, { maxLength: 4 }), dissents: fc.uniqueArray(fc.record({ person: id, body: text }), { selector: (one) => one.person, maxLength: 3 }),
  happened: fc.record({ precision: fc.constantFrom('exact', 'about'), date: fc.option(fc.constant('2026-11-16')), time: fc.option(fc.constant('09:30')), zone: fc.constant('America/Denver') }),
  enteredBy: id, enteredAt: fc.constantFrom(instant(0), instant(1)),
});
const sorted = (one: SignedContent): SignedContent => ({
  ...one, facts: [...one.facts].sort(), tookPart: [...one.tookPart].sort(), citations: [...one.citations].sort((a, b) => (a.id < b.id ? -1 : 1)), dissents: [...one.dissents].sort((a, b) => (a.person < b.person ? -1 : 1)),
});

test('the text does not depend on the order in which lists were read', () => {
  fc.assert(fc.property(content, (one) => {
    const turned = { ...one, facts: [...one.facts].reverse(), tookPart: [...one.tookPart].reverse(), citations: [...one.citations].reverse(), dissents: [...one.dissents].reverse() };
    expect(determinationText(turned)).toBe(determinationText(one));
  }));
});

test('two determinations that differ anywhere have different texts', () => {
  fc.assert(fc.property(content, content, (one, other) => {
    const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
    expect(determinationText(one) === determinationText(other)).toBe(same);
  }));
});

test.each(['level', 'rationale', 'writtenFacts', 'protocolSha256', 'assessmentId', 'enteredBy'] as const)('a changed %s changes the text', (field) => {
  fc.assert(fc.property(content, (one) => {
    expect(determinationText({ ...one, [field]: `${one[field]}x` })).not.toBe(determinationText(one));
  }), { numRuns: 30 });
});
