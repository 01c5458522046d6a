import { CaseAsItWas } from '../../../src/desk/queries/case-as-it-was.js';
import { CaseFiles } from '../../../src/desk/queries/case-file.js';
import { CaseSummary } from '../../../src/exports/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { atMoment } from '../../../src/platform/clock/index.js';
import { UnitOfWork, readingFrom } from '../../../src/platform/database/index.js';
import { actingAs, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

/** Everything but addresses: those of the past lead nowhere. */
const said = (all: unknown): unknown => JSON.parse(JSON.stringify(all, (name, value: unknown) => (name === 'href' || name === 'link' ? undefined : value)));

/** A query that begins to read a table which nothing fills is found here: what it gives now is not what is rebuilt of now. */
test('of every case of the demo, what is rebuilt of this moment is what stands there', async () => {
  const the = await world({ base: 'demo' });
  the.clock.moveTo('2026-12-01T18:00:00.000Z');
  const [past, files, summary] = [the.app.get(CaseAsItWas, { strict: false }), the.app.get(CaseFiles, { strict: false }), the.app.get(CaseSummary, { strict: false })];
  const cases = await the.reader.all<{ id: Id }>('SELECT id FROM case_file WHERE is_sealed = 0');
  expect(cases.length).toBeGreaterThan(9);
  for (const { id } of cases) {
    const [key, at] = [await keyFor(the, 'irene', 'case.history.read', id), the.clock.now()];
    const was = (await past.read(key, { line: (await past.entryAt(key, at))!, at }))!;
    const [file, record] = await atMoment(at, async () => [await files.read(key), await summary.record(key)]);
    expect(said(was)).toEqual(said({ file: { ...file, owesStatement: false }, record, asToday: 0 }));
  }
  await the.end();
}, 120_000);

test('nothing is changed while the past is read', async () => {
  const the = await world();
  const nowhere = { all: <T>() => Promise.resolve([] as T[]) };
  await expect(readingFrom(nowhere, () => the.app.get(UnitOfWork).run(actingAs(the, 'irene'), async (work) => work.record('school.listed')))).rejects.toThrow('nothing is changed while another database is read');
  expect(await readingFrom(nowhere, () => the.reader.all('SELECT id FROM school'))).toEqual([]);
  await the.end();
});
