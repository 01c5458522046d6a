import { setTimeout as wait } from 'node:timers/promises';
import { SchoolRow } from '../../../src/directory/store/school.entity.js';
import { Stale } from '../../../src/kernel/stale.js';
import { addSchool, asOperator, expectWhole, ground, sending, type Ground } from './ground.js';

declare const engine: 'sqlite' | 'postgres';

let here: Ground;
beforeEach(async () => { here = await ground(engine); });
afterEach(() => here.end());

const add = (code: string) => here.writer.run(asOperator, (work) => addSchool(work, code));
const count = async (table: string): Promise<number> => Number((await here.reader.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))!.n);

test('of 500 units at once, a fifth of which fail after writing, exactly the others stand', async () => {
  const codes = Array.from({ length: 500 }, (_, n) => String(n).padStart(3, '0'));
  const outcomes = await Promise.allSettled(codes.map((code, n) => here.writer.run(asOperator, async (work) => {
    await addSchool(work, code);
    if (n % 7 === 0) await wait(1); // some take longer than others
    if (n % 5 === 0) throw new Error(`unit ${code} fails`);
    return code;
  })));
  const good = codes.filter((_, n) => n % 5 !== 0);
  expect(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))).toEqual(good);
  expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Error).message] : []))).toEqual(codes.filter((_, n) => n % 5 === 0).map((code) => `unit ${code} fails`));
  expect(await here.codes()).toEqual(good);
  expect(await expectWhole(here)).toMatchObject({ entries: 400, images: 400 });
});

test('what is answered can be read, and what is not answered cannot', async () => {
  let seenInside: string[] = [];
  const adding = here.writer.run(asOperator, async (work) => {
    await addSchool(work, 'A');
    seenInside = await here.codes();
  });
  await adding;
  expect(seenInside).toEqual([]);
  expect(await here.codes()).toEqual(['A']);
});

test('a unique violation fails alone', async () => {
  const [first, second, third] = await Promise.allSettled([add('A'), add('A'), add('B')]);
  expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await here.codes()).toEqual(['A', 'B']);
  expect(await expectWhole(here)).toMatchObject({ entries: 2 });
});

test('a unit that leaves nothing in the ledger is refused', async () => {
  await expect(here.writer.run(asOperator, async () => 1)).rejects.toThrow('must leave an entry in the ledger');
  await expect(here.writer.run(asOperator, (work) => addSchool(work, 'A', false))).rejects.toThrow('rows were changed without a ledger entry: school');
  await expect(here.writer.run(asOperator, async (work) => {
    await addSchool(work, 'A');
    await addSchool(work, 'B', false); // after the entry that covers A
  })).rejects.toThrow('rows were changed without a ledger entry: school');
  expect(await here.codes()).toEqual([]);
  expect(await count('ledger_entry')).toBe(0);
});

test('read() reads, and housekeeping touches the table it names', async () => {
  const trying = (sql: string) => here.writer.run(asOperator, async (work) => { await work.read(sql); work.record('x'); });
  await expect(trying('DELETE FROM school')).rejects.toThrow('read() only reads');
  await expect(here.writer.run(asOperator, (work) => work.upkeep('session', 'DELETE FROM school', []))).rejects.toThrow('may touch nothing else');
});

test('a unit inside a unit is refused, and the outer one may go on', async () => {
  await expect(here.writer.run(asOperator, async () => { await add('inner'); })).rejects.toThrow('may not wait for another one');
  await here.writer.run(asOperator, async (work) => {
    await expect((async () => add('inner'))()).rejects.toThrow('may not wait for another one');
    await addSchool(work, 'outer');
  });
  await Promise.all([add('beside'), add('beside too')]);
  expect(await here.codes()).toEqual(['beside', 'beside too', 'outer']);
});

test('a unit past its time is rolled back; what it does later writes nothing, not even into the next unit', async () => {
  const hurried = await here.another({ together: 64, deadlineMs: 400 });
  const adding = (code: string) => hurried.run(asOperator, (work) => addSchool(work, code));
  let straggler: Promise<unknown> = Promise.resolve();
  const slow = hurried.run(asOperator, async (work) => {
    await addSchool(work, 'before');
    straggler = (async () => { await slow.catch(() => undefined); await addSchool(work, 'straggler'); })();
    straggler.catch(() => undefined);
    await straggler;
  });
  const beside = adding('beside');
  await expect(slow).rejects.toThrow('took longer than 400 ms');
  await beside;
  const next = hurried.run(asOperator, async (work) => { await addSchool(work, 'next'); await wait(200); return addSchool(work, 'next too'); });
  await expect(straggler).rejects.toThrow('this unit of work has ended');
  await next;
  expect(await here.codes()).toEqual(['beside', 'next', 'next too']);
  await expectWhole(here);
});

test('a machine that stands still takes nobody’s unit away', async () => {
  const hurried = await here.another({ together: 64, deadlineMs: 200 });
  await hurried.run(asOperator, async (work) => {
    for (const until = performance.now() + 600; performance.now() < until;);
    await wait(1); // what is due by now comes first
    await addSchool(work, 'late');
  });
  expect(await here.codes()).toEqual(['late']);
});

test('a statement error that a unit hides harms nobody else', async () => {
  const hiding = here.writer.run(asOperator, async (work) => {
    await addSchool(work, 'hidden');
    await work.read('SELECT nothing FROM nowhere').catch(() => undefined);
    await addSchool(work, 'hidden too');
  });
  const [hidden, ...others] = await Promise.allSettled([hiding, add('A'), add('B')]);
  expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  // PostgreSQL gives up the unit at the error; SQLite only the statement. Either way it stands whole or not at all.
  expect(hidden.status).toBe(engine === 'postgres' ? 'rejected' : 'fulfilled');
  expect(await here.codes()).toEqual(engine === 'postgres' ? ['A', 'B'] : ['A', 'B', 'hidden', 'hidden too']);
  await expectWhole(here);
});

test('when the transaction is lost under a unit, all who shared it are told so, and nothing of it is kept', async () => {
  await add('earlier');
  const lose = () => (engine === 'sqlite'
    ? here.source.query('ROLLBACK')
    : here.reader.all("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'").then(() => wait(50)));
  const outcomes = await Promise.allSettled([
    add('same group'),
    here.writer.run(asOperator, async (work) => {
      await addSchool(work, 'lost');
      await lose();
      await addSchool(work, 'after the loss').catch(() => undefined); // hides it
      return 'fine';
    }),
    add('same group too'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await here.codes()).toEqual(['earlier']);
  await add('later');
  expect(await here.codes()).toEqual(['earlier', 'later']);
  await expectWhole(here);
});

describe('compare-and-set', () => {
  const rename = (id: string, version: number, name: string) => here.writer.run(asOperator, async (work) => { await work.revise(SchoolRow, id, version, { name }); work.record('school.renamed', { items: [id] }); });

  it('of sixteen who saw the same version one wins, and the others are told', async () => {
    const id = await add('A');
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => rename(id, 1, `Name ${n}`)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'saved' : outcome.reason instanceof Stale ? 'stale' : 'else'))).toEqual(['saved', ...Array<string>(15).fill('stale')]);
    expect(await here.reader.one('SELECT name, version FROM school')).toEqual({ name: 'Name 0', version: 2 });
    await rename(id, 2, 'Next');
    expect(await here.reader.one('SELECT name, version FROM school')).toEqual({ name: 'Next', version: 3 });
    expect(await expectWhole(here)).toMatchObject({ entries: 3, images: 3 });
  });

  it('an id that is not there is stale too', () => expect(rename('z'.repeat(26), 1, 'x')).rejects.toThrow(Stale));
});

describe('a form sent twice', () => {
  const once = (submission: string, code: string) => here.writer.run(sending(submission), async (work) => { runs += 1; return { id: await addSchool(work, code), code }; });
  let runs = 0;
  beforeEach(() => { runs = 0; });

  it('is done once, and answered with the first result, at the same moment and later', async () => {
    const [first, second] = await Promise.all([once('form-1', 'A'), once('form-1', 'B')]);
    const third = await once('form-1', 'C');
    expect([second, third]).toEqual([first, first]);
    expect(first).toEqual({ id: expect.any(String), code: 'A' });
    expect(runs).toBe(1);
    expect(await here.codes()).toEqual(['A']);
    expect(await expectWhole(here)).toMatchObject({ entries: 1 });
  });

  it('is tried again when the first try failed', async () => {
    await add('A');
    await expect(once('form-2', 'A')).rejects.toThrow();
    await once('form-2', 'B');
    expect(runs).toBe(2);
    expect(await here.codes()).toEqual(['A', 'B']);
  });

  it('answers a second click even when the unit gives nothing back', async () => {
    const nothing = () => here.writer.run(sending('form-3'), async (work) => { await addSchool(work, 'A'); });
    await nothing();
    expect(await nothing()).toBeNull();
  });
});

test('each unit runs in the context of who asked for it', async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks');
  const who = new AsyncLocalStorage<string>();
  const seen = await Promise.all(['samuel', 'maria', 'zoe'].map((name) => who.run(name, () => here.writer.run(asOperator, async (work) => { await addSchool(work, name); return who.getStore(); }))));
  expect(seen).toEqual(['samuel', 'maria', 'zoe']);
});

if (engine === 'postgres') {
  test('two processes write one chain', async () => {
    const other = await here.another();
    await Promise.all(Array.from({ length: 200 }, (_, n) => [add(`a${n}`), other.run(asOperator, (work) => addSchool(work, `b${n}`))]).flat());
    await other.close();
    expect(await here.codes()).toHaveLength(400);
    expect(await expectWhole(here)).toMatchObject({ entries: 400 });
  });
}
