import fc from 'fast-check';
import { PackGates } from '../../src/assessment/index.js';
import { CaseTasks, NoticesStanding } from '../../src/management/index.js';
import { PlanReadiness } from '../../src/management/queries/plan-readiness.js';
import { Removals } from '../../src/management/queries/removals.js';
import { ProtocolReads } from '../../src/protocols/store/protocol-reads.js';
import type { Here } from '../assessment/determination-case.js';
import { newestPacks as packs } from '../assessment/pack-case.js';
import { world } from '../support/world.js';
import { PlayedCase, Unmet } from './a-played-case.js';

declare const engine: 'sqlite' | 'postgres';

/** Whole cases of many commands: what differs between the engines is proven where each command is, so that PostgreSQL plays few. */
const numRuns = engine === 'sqlite' ? 9 : 2;
const seed = 20261122;
const names = ['answer', 'answerAll', 'weapons', 'rifle', 'disability', 'protective', 'source', 'sourcesAll', 'target', 'determine', 'sign', 'goals', 'item', 'end', 'approve', 'tell', 'task', 'back', 'placement', 'manifestation', 'review', 'steps', 'close', 'decide'];
const story = fc.array(fc.tuple(fc.constantFrom(...names, 'decide', 'determine', 'sign', 'sign', 'approve', 'close', 'back'), fc.nat(200)), { minLength: 15, maxLength: 35 });

describe('a case that is played in whatever order', () => {
  let here: Here;
  const sha = new Map<string, string>();
  beforeAll(async () => {
    here = await world();
    here.clock.moveTo('2026-11-23T16:00:00.000Z');
    for (const { protocol, edition, sha256 } of await here.app.get(ProtocolReads).editions()) sha.set(`${protocol} ${edition}`, sha256);
  });
  afterAll(() => here.end());
  const begun = (n: number) => PlayedCase.begin(here, packs[n]!, sha.get(packs[n]!.join(' '))!);

  test('lets nothing through that its protocol asks for, and leads on to its closing from wherever it is', async () => {
    let tried = 0;
    let done = 0;
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: packs.length - 1 }), story, fc.boolean(), async (n, deeds, hasty) => {
      const played = await begun(n);
      for (const [name, r] of deeds) { tried += 1; if (await played.try(name, r)) done += 1; }
      await played.finish(hasty);
      expect(played.closed).toBe(true);
    }), { numRuns, seed, endOnFailure: true });
    expect(tried).toBeGreaterThan(16 * numRuns);
    expect(done).toBeGreaterThan(5 * numRuns);
  });

  if (engine === 'postgres') return;

  /** Each gate taken out of the product, and what the oracle, which knows only the file, says then. */
  test.each<[string, () => object, string, (was: never) => unknown, RegExp]>([
    ['notices', () => here.app.get(NoticesStanding), 'of', () => Promise.resolve([]), /the case closed while .*is not told/],
    ['tasks', () => here.app.get(CaseTasks), 'open', () => Promise.resolve([]), /(the case closed while .*is open|the plan was approved while a weapon is within reach)/],
    ['gates before a level', () => here.app.get(PackGates), 'of', () => Promise.resolve({ protocol: null, gates: [] }), /was recorded while .*(protective|source)/],
    ['what a plan waits for', () => here.app.get(PlanReadiness), 'of', () => Promise.resolve([]), /the plan was approved while no level is agreed on/],
    ['manifestation reviews', () => here.app.get(Removals), 'read', () => Promise.resolve(null), /the case closed while .*a manifestation review is open/],
  ])('and says so once the gate is gone: %s', async (gone, place, method, instead, says) => {
    const service = place() as Record<string, unknown>;
    const played = await begun(1);
    for (const name of ['target', ...(gone === 'tasks' ? ['rifle'] : []), ...(gone === 'manifestation reviews' ? ['placement'] : []), 'goals', 'item']) await played.try(name, 0);
    service[method] = instead;
    try {
      const said = await played.finish(true).then(() => null, (cause: unknown) => cause);
      expect(said).toBeInstanceOf(Unmet);
      expect((said as Unmet).message).toMatch(says);
    } finally {
      delete service[method];
    }
  });
});
