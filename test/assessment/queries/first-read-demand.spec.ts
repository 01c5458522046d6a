import { readsDemand, readsLacking } from '../../../src/assessment/queries/first-read-demand.js';
import type { Definition, Known } from '../../../src/protocols/index.js';
import { packOf, packs } from '../pack-case.js';

const known = ({ levels }: Definition): Known => ({ levels: levels.map(({ id }) => id), level: null, answers: new Map(), facts: new Set(), person: 'student' });
const holding = (definition: Definition, requiredWhen: Definition['gates'][number]['requiredWhen']): Definition =>
  ({ ...definition, gates: definition.gates.map((gate) => (gate.kind === 'blind-first-reads' ? { ...gate, requiredWhen, before: 'determination' } : gate)) });

test.each(packs)('%s %s asks from its second level on, and holds nothing up', (...pack) => {
  const { definition } = packOf(pack);
  expect(readsDemand(definition, known(definition))).toMatchObject({ people: 2, levels: definition.levels.slice(1).map(({ id }) => id), holdsUp: false });
  expect(readsLacking(definition, known(definition), definition.levels.at(-1)!.id, 0)).toBe(0);
});

test('a pack that puts them before a level holds that level up until enough are open', () => {
  const { definition } = packOf(['ntac-general', '2.0']);
  const strict = holding(definition, { levelAtLeast: 'moderate' });
  expect(readsDemand(strict, known(strict))).toMatchObject({ holdsUp: true, levels: ['moderate', 'high', 'imminent'] });
  expect([['low', 0], ['moderate', 0], ['moderate', 1], ['high', 2], ['high', 3]].map(([level, opened]) => readsLacking(strict, known(strict), level as string, opened as number))).toEqual([0, 2, 1, 0, 0]);
});

test('the first version asks for none', () => {
  const { definition } = packOf(['ntac-general', '1.0']);
  expect(readsDemand(definition, known(definition))).toBeNull();
});
