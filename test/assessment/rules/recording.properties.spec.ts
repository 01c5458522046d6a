import fc from 'fast-check';
import { sameAnswer, type GivenAnswer } from '../../../src/assessment/rules/answers.js';
import { sorted, standing, type KeptAnswer, type SentAnswer } from '../../../src/assessment/rules/recording.js';

const given: fc.Arbitrary<GivenAnswer> = fc.record({
  question: fc.constantFrom('one', 'two'), answer: fc.constantFrom('supported', 'mixed', 'not-yet-known', 'could-not-learn'), narrative: fc.constantFrom('a', 'b', 'c'),
  sources: fc.subarray(['witness', 'staff', 'none']), sourceDetail: fc.constantFrom('', 'x'), owner: fc.constantFrom('', 'zoe'), due: fc.constantFrom('', '2026-11-20'),
  triedBy: fc.constantFrom('', 't'), triedHow: fc.constant(''), triedWhy: fc.constant(''),
});
const form = fc.record({ answer: given, from: fc.nat({ max: 5 }) });

/** Applies forms one after the other as the command does; a form may have been made from any earlier state. */
function played(forms: readonly { answer: GivenAnswer; from: number }[]) {
  const kept: KeptAnswer[] = [];
  const outcomes: { sent: SentAnswer; refused: boolean; before: KeptAnswer | null }[] = [];
  for (const { answer, from } of forms) {
    const sent = { ...answer, seen: standing(kept.slice(0, Math.min(from, kept.length)), answer.question)?.id ?? null };
    const before = standing(kept, answer.question);
    const { changed, conflicts } = sorted([sent], kept);
    outcomes.push({ sent, refused: conflicts.length > 0, before });
    if (conflicts.length === 0) for (const one of changed) kept.push({ ...one, id: String(kept.length), answer: one.answer as KeptAnswer['answer'] });
  }
  return { kept, outcomes };
}

test('whatever the order: nobody writes over an answer they have not seen, and nothing recorded is lost', () => {
  fc.assert(fc.property(fc.array(form, { maxLength: 12 }), (forms) => {
    const { kept, outcomes } = played(forms);
    for (const { sent, refused, before } of outcomes) if (!refused && before !== null && before.id !== sent.seen) expect(kept.some((one) => one.id === before.id)).toBe(true);
    for (const { sent, refused, before } of outcomes) {
      if (!refused) continue;
      expect(before?.id ?? null).not.toBe(sent.seen);
      expect(before !== null && sameAnswer(sent, before)).toBe(false);
    }
    kept.forEach((one, index) => {
      const earlier = standing(kept.slice(0, index), one.question);
      if (earlier !== null) expect(sameAnswer(one, earlier)).toBe(false);
    });
  }));
});

test('sending the same form again changes nothing more', () => {
  fc.assert(fc.property(fc.array(form, { maxLength: 8 }), given, (forms, answer) => {
    const { kept } = played(forms);
    const sent = { ...answer, seen: standing(kept, answer.question)?.id ?? null };
    const { changed } = sorted([sent], kept);
    const after = [...kept, ...changed.map((one) => ({ ...one, id: 'new', answer: one.answer as KeptAnswer['answer'] }))];
    expect(sorted([sent], after)).toEqual({ changed: [], conflicts: [] });
  }));
});
