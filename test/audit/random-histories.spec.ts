import fc from 'fast-check';
import { SchoolRow } from '../../src/directory/store/school.entity.js';
import { addSchool, asOperator, ground, sending, type Ground } from '../platform/database/ground.js';

declare const engine: 'sqlite' | 'postgres';

/** What somebody may do, and how it may end. */
type Act =
  | { is: 'add'; code: string } | { is: 'rename'; which: number; name: string } | { is: 'stale'; which: number } | { is: 'two at once'; which: number; names: [string, string] }
  | { is: 'fails'; code: string } | { is: 'sent twice'; code: string } | { is: 'look' };

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((it) => !/\0|\p{Surrogate}/u.test(it));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ is: fc.constant('add' as const), code: fc.uuid() }), fc.record({ is: fc.constant('rename' as const), which: fc.nat(20), name: text }), fc.record({ is: fc.constant('stale' as const), which: fc.nat(20) }),
  fc.record({ is: fc.constant('two at once' as const), which: fc.nat(20), names: fc.tuple(text, text) }), fc.record({ is: fc.constant('fails' as const), code: fc.uuid() }), fc.record({ is: fc.constant('sent twice' as const), code: fc.uuid() }), fc.record({ is: fc.constant('look' as const) }),
);

/** Whatever happened, in whatever order: the images of the ledger, replayed, are the rows as they stand. */
describe('random histories', () => {
  let here: Ground;
  let known: { id: string; version: number; name: string }[];
  beforeAll(async () => {
    here = await ground(engine);
    known = [];
  });
  afterAll(() => here.end());

  const rename = (one: { id: string; version: number }, name: string) => here.writer.run(asOperator, async (work) => {
    await work.revise(SchoolRow, one.id, one.version, { name });
    work.record('school.renamed', { items: [one.id] });
  });

  async function does(step: Act): Promise<void> {
    const which = 'which' in step ? known[step.which % Math.max(known.length, 1)] : undefined;
    if (step.is === 'add') known.push({ id: await here.writer.run(asOperator, (work) => addSchool(work, step.code)), version: 1, name: `School ${step.code}` });
    if (step.is === 'look') await here.writer.run(asOperator, async (work) => work.record('school.listed'));
    if (step.is === 'fails') await expect(here.writer.run(asOperator, async (work) => { await addSchool(work, step.code); throw new Error('on purpose'); })).rejects.toThrow('on purpose');
    if (step.is === 'sent twice') {
      const form = `${step.code}`;
      const [one, two] = await Promise.all([1, 2].map(() => here.writer.run(sending(form), (work) => addSchool(work, step.code))));
      expect(one).toBe(two);
      known.push({ id: one!, version: 1, name: `School ${step.code}` });
    }
    if (which === undefined) return;
    if (step.is === 'rename') {
      await rename(which, step.name);
      Object.assign(which, { version: which.version + 1, name: step.name });
    }
    if (step.is === 'stale') await expect(rename({ ...which, version: which.version + 1 }, 'Never')).rejects.toThrow();
    if (step.is === 'two at once') {
      const ended = await Promise.allSettled(step.names.map((name) => rename(which, name)));
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      Object.assign(which, { version: which.version + 1, name: step.names[ended.findIndex(({ status }) => status === 'fulfilled')] });
    }
  }

  test('the ledger replayed is the database, and both are what was acknowledged', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (steps) => {
      for (const step of steps) await does(step);
      expect((await here.verified()).breaks).toEqual([]);
      const rows = await here.reader.all<{ id: string; version: number; name: string }>('SELECT id, version, name FROM school');
      expect(new Map(rows.map(({ id, version, name }) => [id, { version, name }]))).toEqual(new Map(known.map(({ id, version, name }) => [id, { version, name }])));
    }), { numRuns: 25, endOnFailure: true });
  }, 60_000);

  test('a row changed behind its back is found, whichever it is', async () => {
    const { id } = known[Math.floor(known.length / 2)]!;
    await here.source.query(`UPDATE school SET zone = 'UTC' WHERE id = '${id}'`);
    expect((await here.verified()).breaks).toEqual([`school ${id} is not what the ledger says it is`]);
  });
});
