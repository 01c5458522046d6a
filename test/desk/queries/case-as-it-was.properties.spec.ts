import fc from 'fast-check';
import { CaseAsItWas } from '../../../src/desk/queries/case-as-it-was.js';
import { CaseFiles } from '../../../src/desk/queries/case-file.js';
import { CaseSummary } from '../../../src/exports/index.js';
import type { Instant } from '../../../src/kernel/instant.js';
import { atMoment } from '../../../src/platform/clock/index.js';
import { ProtocolReads } from '../../../src/protocols/store/protocol-reads.js';
import { packs } from '../../assessment/pack-case.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { PlayedCase } from '../../vignettes/a-played-case.js';

declare const engine: 'sqlite' | 'postgres';

const names = ['answer', 'answerAll', 'weapons', 'rifle', 'disability', 'protective', 'source', 'target', 'determine', 'sign', 'goals', 'item', 'end', 'approve', 'tell', 'task', 'back', 'placement', 'review', 'steps'];
const story = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(200)), { minLength: 6, maxLength: engine === 'sqlite' ? 24 : 10 });

/** Everything but addresses: those of the past lead nowhere. */
const said = (all: unknown): unknown => JSON.parse(JSON.stringify(all, (name, value: unknown) => (name === 'href' || name === 'link' ? undefined : value)));

/** Whatever was done with a case, in whatever order: its page and its record at every moment are, rebuilt afterwards, what they were then. */
test('what was shown at a moment is what is rebuilt of it', async () => {
  const the = await world();
  the.clock.moveTo('2026-11-23T16:00:00.000Z');
  const sha = new Map((await the.app.get(ProtocolReads).editions()).map(({ protocol, edition, sha256 }) => [`${protocol} ${edition}`, sha256]));
  const [past, files, summary] = [the.app.get(CaseAsItWas, { strict: false }), the.app.get(CaseFiles, { strict: false }), the.app.get(CaseSummary, { strict: false })];
  let compared = 0;
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: packs.length - 1 }), story, async (n, deeds) => {
    const played = await PlayedCase.begin(the, packs[n]!, sha.get(packs[n]!.join(' '))!);
    const shown: { at: Instant; live: unknown }[] = [];
    const see = async () => {
      const at = the.clock.now();
      const key = await keyFor(the, 'maria', 'case.read', played.id);
      shown.push({ at, live: said(await atMoment(at, async () => [{ ...await files.read(key), owesStatement: false }, await summary.record(key)])) });
    };
    await see();
    for (const [name, r] of deeds) if (await played.try(name, r)) await see();
    const key = await keyFor(the, 'maria', 'case.history.read', played.id);
    for (const { at, live } of shown) {
      const { file, record } = (await past.read(key, { line: (await past.entryAt(key, at))!, at }))!;
      expect(said([file, record])).toEqual(live);
      compared += 1;
    }
  }), { numRuns: engine === 'sqlite' ? 6 : 1, seed: 20261122, endOnFailure: true });
  expect(compared).toBeGreaterThan(engine === 'sqlite' ? 30 : 3);
  await the.end();
}, 170_000);
