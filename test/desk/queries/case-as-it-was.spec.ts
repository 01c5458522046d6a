import { writeFileSync } from 'node:fs';
import { CaseSummary } from '../../../src/exports/index.js';
import { CaseAsItWas } from '../../../src/desk/queries/case-as-it-was.js';
import { CaseFiles } from '../../../src/desk/queries/case-file.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
test('x', async () => {
  const the = await world({ base: 'demo' });
  const cases = await the.reader.all<{ id: string; number: string; last: number }>('SELECT c.id, c.number, (SELECT max(e.seq) FROM ledger_entry e WHERE e.case_id = c.id) AS last FROM case_file c WHERE is_sealed = 0 ORDER BY 3 DESC');
  const past = the.app.get(CaseAsItWas, { strict: false });
  the.clock.moveTo('2026-12-01T18:00:00.000Z');
  const out: unknown[] = [];
  for (const c of cases) {
    const key = await keyFor(the, 'irene', 'case.history.read', c.id);
    const now = the.clock.now();
    const moment = { line: (await past.entryAt(key, now))!, at: now };
    const t = performance.now();
    const was = await past.read(key, moment);
    const ms = performance.now() - t;
    const { files, summary } = past as unknown as { files: CaseFiles; summary: CaseSummary };
    const live = { file: await files.read(key), record: await summary.record(key) };
    const same = JSON.stringify(was!.record) === JSON.stringify(live.record);
    out.push([c.number, Math.round(ms), same, was!.asToday, JSON.stringify(was!.file) === JSON.stringify({ ...live.file, owesStatement: false })]);
    if (!same) writeFileSync(`/tmp/a6-${c.number}.json`, JSON.stringify([was!.record, live.record], null, 1));
    writeFileSync(`/tmp/a6f-${c.number}.json`, JSON.stringify([was!.file, live.file], null, 1));
  }
  console.log(out.map((o) => JSON.stringify(o)).join('\n'));
  await the.end();
}, 120000);
