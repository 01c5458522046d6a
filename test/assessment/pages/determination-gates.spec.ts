import { RecordDetermination } from '../../../src/assessment/commands/record-determination.js';
import { AssessmentReadiness, determinationPaths } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aDetermination, readyCase, type Here } from '../determination-case.js';
import { answeredOn, packOf, packs, settledOn } from '../pack-case.js';

describe('gates before a level', () => {
  let here: Here;
  let old: Id;
  beforeAll(async () => {
    here = await world();
    old = await readyCase(here);
    here.clock.moveTo('2026-11-23T16:00:00.000Z'); // every pack is in effect
  });
  afterAll(() => here.end());

  test('a case on the first version has none', async () => {
    await scenario(here, { as: 'maria', get: determinationPaths.ask(old), expect: 200, shows: ['Record the determination'], hides: ['What the protocol asks for before a level'] });
  });

  test.each(packs)('%s %s: each says which line asks, and the command refuses while one is open', async (...pack) => {
    const { definition, sha256 } = packOf(pack);
    const id = await answeredOn(here, pack);
    const key = () => keyFor(here, 'maria', 'case.determine', id);
    expect((await key()).facts.protocolSha256).toBe(sha256);
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['What the protocol asks for before a level', `${pack[0]}@${pack[1]}, gates: gate-protective`, 'Still to ask:', '(unverified)', 'Before a level can be set', 'No level can be recorded yet'], hides: ['Record the determination'] });
    const wanted = await aDetermination(here, id, { level: definition.levels[1]!.id, facts: [] });
    await expect(here.app.get(RecordDetermination).run(await key(), wanted)).rejects.toThrow('Record a protective factor');
    await settledOn(here, pack, id);
    expect((await here.app.get(AssessmentReadiness).of(await key())).missing).toEqual([]);
    await scenario(here, { as: 'maria', get: determinationPaths.ask(id), expect: 200, shows: ['Record the determination', 'Ask again by'] });
    await expect(here.app.get(RecordDetermination).run(await key(), wanted)).resolves.toMatch(/^[a-z2-7]{26}$/);
  });
});
