import fc from 'fast-check';
import { disabledLevels, mayChoose } from '../../../src/protocols/rules/floors.js';
import { answerKinds } from '../../../src/protocols/rules/vocabulary.js';
import { everyProtocol, knownIn } from '../a-protocol.js';

describe.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one.definition] as const))('floors of %s', (_, definition) => {
  const facts = fc.subarray(definition.facts.map(({ id }) => id));
  const answers = fc.subarray(definition.themes.flatMap(({ questions }) => questions.map(({ id }) => id))).chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom(...answerKinds)))));

  it('always leave the highest level, take away from the bottom, and say why', () => {
    fc.assert(fc.property(facts, answers, (some, given) => {
      const disabled = disabledLevels(definition, knownIn(definition, { facts: some, answers: given }));
      expect(disabled.map(({ level }) => level)).toEqual(definition.levels.slice(0, disabled.length).map(({ id }) => id));
      expect(disabled.length).toBeLessThan(definition.levels.length);
      for (const { floors } of disabled) expect(floors.length).toBeGreaterThan(0);
    }));
  });

  it('do not change with the level that was set before: no level pulls another', () => {
    fc.assert(fc.property(facts, fc.constantFrom(...definition.levels.map(({ id }) => id)), (some, level) =>
      expect(disabledLevels(definition, knownIn(definition, { facts: some, level }))).toEqual(disabledLevels(definition, knownIn(definition, { facts: some })))));
  });

  it('let a level of another protocol never be chosen', () => expect(mayChoose(definition, knownIn(definition), 'purple')).toBe(false));
});

it('take low away while a weapon is involved, and passing while it is not settled', () => {
  const of = (name: string) => everyProtocol.find(({ id, version }) => `${id}@${version}` === name)!.definition;
  const general = of('ntac-general@2.0');
  expect(mayChoose(general, knownIn(general), 'low')).toBe(true);
  expect(disabledLevels(general, knownIn(general, { facts: ['weapon'] })).map(({ level, floors }) => [level, floors.map(({ id }) => id)])).toEqual([['low', ['floor-weapon']]]);
  const short = of('transient-substantive@1.0');
  expect(mayChoose(short, knownIn(short, { facts: ['lethal-threat'] }), 'serious')).toBe(false);
  expect(mayChoose(short, knownIn(short, { facts: ['lethal-threat', 'threat-resolved'] }), 'transient')).toBe(true); // the words of an angry child who took them back
});
