import { InterventionLibrary } from '../../../src/management/queries/library.js';
import { rhythms } from '../../../src/management/rules/interventions.js';

describe('the library of interventions', () => {
  const groups = new InterventionLibrary().groups();
  const items = groups.flatMap((group) => group.items);

  it('holds twelve in seven groups, each in one of them and none empty', () => {
    expect(groups).toHaveLength(7);
    expect(items).toHaveLength(12);
    expect(new Set(items.map(({ code }) => code)).size).toBe(12);
    expect(groups.every((group) => group.items.length > 0)).toBe(true);
  });

  it('says for each how often, in words and as a rhythm that is known', () => {
    expect(items.filter(({ rhythm, frequency, description, name }) => !(rhythm in rhythms) || !/\S/.test(frequency + description + name))).toEqual([]);
  });

  it('finds one by its code and nothing for any other text', () => {
    const library = new InterventionLibrary();
    expect(library.item('TGT-02')?.name).toBe('Safety plan for the target');
    for (const code of ['', 'tgt-02', '__proto__', null, undefined]) expect(library.item(code)).toBeNull();
  });
});
