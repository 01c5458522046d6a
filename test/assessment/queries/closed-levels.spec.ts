import { levelsClosedAnyway } from '../../../src/assessment/queries/closed-levels.js';
import { teamFactsOf } from '../../../src/assessment/queries/known-case.js';
import { mayChoose, type Known } from '../../../src/protocols/index.js';
import { packOf, packs } from '../pack-case.js';

describe.each(packs)('levels on the form of %s %s', (...pack) => {
  const { definition } = packOf(pack);
  const levels = definition.levels.map(({ id }) => id);
  const known = (facts: readonly string[], answers: Known['answers'] = new Map()): Known => ({ levels, level: null, answers, facts: new Set(facts) });

  test('before anybody chose a fact, a level is closed only where no choice of facts opens it', () => {
    for (const acting of [[], ...teamFactsOf(definition).map((fact) => [fact]), teamFactsOf(definition)]) {
      const closed = levelsClosedAnyway(definition, known(acting)).map(({ level }) => level);
      const open = levels.filter((level) => !closed.includes(level));
      expect(open).toContain(levels.at(-1));
      for (const level of open) expect([undefined, ...teamFactsOf(definition)].some((fact) => mayChoose(definition, known(fact === undefined ? acting : [...acting, fact]), level))).toBe(true);
      for (const level of closed) for (const fact of teamFactsOf(definition)) expect(mayChoose(definition, known([...acting, fact]), level)).toBe(false);
    }
  });
});
