import { sorted, standing, type KeptAnswer, type SentAnswer } from '../../../src/assessment/rules/recording.js';

const empty = { question: 'q', answer: '', narrative: '', sources: [], sourceDetail: '', owner: '', due: '', triedBy: '', triedHow: '', triedWhy: '' };
const kept = (id: string, narrative: string): KeptAnswer => ({ ...empty, id, answer: 'supported', narrative, sources: ['staff'] });
const sent = (seen: string | null, narrative: string): SentAnswer => ({ ...empty, seen, answer: 'supported', narrative, sources: ['staff'] });

test('what nobody touched is no change', () => {
  expect(sorted([{ ...empty, seen: null }], [])).toEqual({ changed: [], conflicts: [] });
  expect(sorted([sent('a', 'One')], [kept('a', 'One')])).toEqual({ changed: [], conflicts: [] });
});

test('a first answer, and a new one over the standing one, are changes without a conflict', () => {
  expect(sorted([sent(null, 'One')], [])).toMatchObject({ changed: [{ narrative: 'One' }], conflicts: [] });
  expect(sorted([sent('a', 'Two')], [kept('a', 'One')])).toMatchObject({ changed: [{ narrative: 'Two' }], conflicts: [] });
});

test('an answer made before somebody else’s is a conflict, unless both say the same or it was left as found', () => {
  const meanwhile = [kept('a', 'One'), kept('b', 'Theirs')];
  expect(sorted([sent('a', 'Mine')], meanwhile).conflicts).toMatchObject([{ narrative: 'Mine' }]);
  expect(sorted([sent(null, 'Mine')], meanwhile).conflicts).toHaveLength(1);
  expect(sorted([sent('a', 'Theirs')], meanwhile)).toEqual({ changed: [], conflicts: [] });
  expect(sorted([sent('a', 'One')], meanwhile)).toEqual({ changed: [], conflicts: [] });
});

test('the last recorded answer stands', () => {
  expect(standing([kept('a', 'One'), kept('b', 'Two')], 'q')?.id).toBe('b');
  expect(standing([kept('a', 'One')], 'other')).toBeNull();
});
