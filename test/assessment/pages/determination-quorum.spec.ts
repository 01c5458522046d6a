import { DeterminationFacts, determinationPaths, LevelOfConcern } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { casePaths } from '../../../src/cases/index.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { askAboutWeapons, determine, sign, type Here } from '../determination-case.js';
import { readyOn } from '../pack-case.js';

describe('who takes part in a level', () => {
  let here: Here;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  const pack = ['virginia-shape', '1.0'] as const;
  const accounts = (...who: ('maria' | 'samuel' | 'zoe' | 'sofia' | 'dana')[]) => who.map((one) => here.district.viewers[one].account);
  const agreed = async (id: Id) => (await here.app.get(DeterminationFacts).of(await keyFor(here, 'maria', 'case.read', id))).level;

  test('with every discipline at the table nothing runs out', async () => {
    const id = await readyOn(here, pack, ['maria', 'samuel', 'sofia', 'dana']);
    const first = await determine(here, id, { tookPart: accounts('maria', 'samuel', 'sofia', 'dana'), facts: [] });
    for (const who of ['maria', 'samuel', 'sofia', 'dana'] as const) await sign(here, id, who, first);
    expect(await agreed(id)).toBe('moderate');
    await scenario(here, { as: 'zoe', get: determinationPaths.show(id), expect: 404 });
  });

  test('a level that falls needs something new, and says before it is sent how many sign', async () => {
    const id = await readyOn(here, pack, ['maria', 'samuel', 'sofia', 'dana']);
    const all = accounts('maria', 'samuel', 'sofia', 'dana');
    const first = await determine(here, id, { level: 'high', tookPart: all, facts: [] });
    for (const who of ['maria', 'samuel', 'sofia', 'dana'] as const) await sign(here, id, who, first);
    await expect(determine(here, id, { level: 'low', tookPart: all, facts: [] })).rejects.toThrow('This lowers the level');
    await askAboutWeapons(here, id, 'maria');
    const second = await determine(here, id, { level: 'low', tookPart: all, facts: [] });
    await sign(here, id, 'maria', second);
    expect(await agreed(id)).toBe('high');
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['counts only when 2 people have signed it'] });
  });

  test('without a discipline it is provisional until a day, runs out loudly, and the missing signature ends that', async () => {
    const id = await readyOn(here, pack, ['maria', 'samuel', 'zoe', 'sofia', 'dana']);
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['The protocol asks for at least 4 who count'] });
    const first = await determine(here, id, { tookPart: accounts('maria', 'samuel', 'zoe'), facts: [] });
    const { text } = await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['The level stands as provisional until Nov 30, 2026'] });
    expect(text).not.toContain('ran out');
    for (const who of ['maria', 'samuel', 'sofia'] as const) await sign(here, id, who, first);
    expect(await agreed(id)).toBeNull();
    expect((await here.app.get(LevelOfConcern).of(await keyFor(here, 'maria', 'case.read', id)))).toMatchObject({ provisional: true });

    here.clock.moveTo('2026-12-02T16:00:00.000Z');
    await scenario(here, { as: 'samuel', get: determinationPaths.show(id), expect: 200, shows: ['This level ran out Nov 30, 2026', 'It counts as none'] });
    await scenario(here, { as: 'samuel', get: casePaths.show(id), expect: 200, shows: ['The level ran out Nov 30, 2026 and counts as none'] });
    await sign(here, id, 'dana', first);
    expect(await agreed(id)).toBe('moderate');
    await scenario(here, { as: 'samuel', get: determinationPaths.show(id), expect: 200, hides: ['ran out'] });
  });
});
