import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AskForFirstReads } from '../../../src/assessment/commands/ask-for-first-reads.js';
import { EndFirstReads } from '../../../src/assessment/commands/end-first-reads.js';
import { OpenFirstReads } from '../../../src/assessment/commands/open-first-reads.js';
import { determinationPaths, firstReadPaths, FirstReads } from '../../../src/assessment/index.js';
import { ClosureChecks } from '../../../src/cases/index.js';
import { CaseSummary } from '../../../src/exports/queries/case-summary.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { FirstReadRow } from '../../../src/assessment/store/first-read.entity.js';
import { KeyFolder } from '../../../src/platform/keys/index.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anAskedCase, gives } from '../first-reads-case.js';

describe('ending a round of first reads that can never be opened', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  const end = async (id: string, reason = 'The server’s disk died with <the key> on it.') => here.app.get(EndFirstReads).run(await keyFor(here, 'samuel', 'case.first-read.open', id), reason);
  const reads = async (id: string) => here.app.get(FirstReads).of(await keyFor(here, 'maria', 'case.read', id));
  const closing = async (id: string) => (await here.app.get(ClosureChecks).outstanding(await keyFor(here, 'samuel', 'case.close', id))).filter(({ area }) => area === 'First reads').length;

  /** Without the key for as long as something runs. */
  async function withoutTheKey(run: () => Promise<void>): Promise<void> {
    const keys = here.app.get(KeyFolder);
    const secret = keys.secret('sealing');
    const file = join(here.settings.keys, 'sealing.key');
    const swap = (bytes: Buffer | null): void => { rmSync(file, { force: true }); if (bytes !== null) keys.write('sealing', bytes); Object.assign(keys, { known: new Map() }); };
    try {
      swap(null);
      await run();
    } finally {
      swap(secret.bytes);
    }
  }

  test('is refused where this server can open it, without a reason, and where nothing is sealed', async () => {
    const id = await anAskedCase(here);
    await gives(here, id, 'zoe', 'Worried');
    await expect(end(id)).rejects.toThrow('This server can open these reads');
    await expect(end(id, ' ')).rejects.toThrow('Write why');
    await here.app.get(OpenFirstReads).run(await keyFor(here, 'samuel', 'case.first-read.open', id), 'Maria is away.');
    await expect(end(id)).rejects.toThrow('no sealed round');
  });

  test('with the key lost it ends, on record; the case can close, another round can be asked for, and it counts for nothing', async () => {
    const id = await anAskedCase(here);
    await gives(here, id, 'zoe', 'Under the lost key');
    await withoutTheKey(async () => {
      await scenario(here, { as: 'anjali', get: firstReadPaths.show(id), expect: 200, shows: ['this server does not have the key that sealed them'], hides: ['End this round', 'Give your read'] });
      await scenario(here, { as: 'samuel', get: firstReadPaths.show(id), expect: 200, shows: [firstReadPaths.endings(id)], hides: ['Open them before all are in'] });
      await scenario(here, { as: 'maria', get: firstReadPaths.endings(id), expect: 404 });
      await scenario(here, { as: null, get: firstReadPaths.endings(id), expect: 303 });
      await scenario(here, { as: 'leonid', get: firstReadPaths.endings(id), expect: 404 });
      await scenario(here, { as: 'samuel', get: firstReadPaths.endings(id), expect: 200, ledger: ['assessment.first-reads.ending.viewed'], shows: ['Ask the IT administrator for the copy of the key first', 'End this round'] });
      await scenario(here, { as: 'samuel', post: firstReadPaths.endings(id), with: { reason: ' ' }, expect: 422, ledger: ['form.returned'], shows: ['Write what was tried'] });
      expect(await closing(id)).toBe(1);
      await scenario(here, { as: 'samuel', post: firstReadPaths.endings(id), with: { reason: 'The disk died with <the key> on it.' }, expect: 303, ledger: ['assessment.first-reads.ended'] });
    });
    expect(await closing(id)).toBe(0);
    expect(await reads(id)).toMatchObject({ sealed: null, opened: 0, rounds: [{ opened_at: null, ended_because: 'The disk died with <the key> on it.' }] });
    await scenario(here, { as: 'anjali', get: firstReadPaths.show(id), expect: 200, shows: ['never opened, ended', 'The disk died with &lt;the key&gt; on it.', 'Stays shut for ever', '<bdi>Zoë Brânză, ', 'even if the key is found', 'counts for nothing'] });
    await scenario(here, { as: 'maria', get: determinationPaths.show(id), expect: 200, shows: ['One round ended without being opened (ended by Samuel Okafor, unreadable).'] });
    const copy = JSON.stringify(await here.app.get(CaseSummary).read(await keyFor(here, 'samuel', 'case.summary.take', id), await lastSeq(here)));
    expect(copy).toContain('The disk died with <the key> on it.');
    expect(copy).not.toContain('Under the lost key');
    const before = await lastSeq(here);
    await here.app.get(AskForFirstReads).run(await keyFor(here, 'maria', 'case.first-read.ask', id), ['counseling', 'mental-health']);
    await gives(here, id, 'zoe', 'Once more');
    await gives(here, id, 'maria', 'Mine');
    expect(await actsAfter(here, before)).toEqual(['assessment.first-reads.asked', 'assessment.first-read.given', 'assessment.first-read.given', 'assessment.first-reads.all-in']);
    expect(await reads(id)).toMatchObject({ sealed: null, opened: 2, rounds: [{ ended_by: 'Samuel Okafor' }, { ended_at: null }] });
  });

  test('it ends too where what was sealed was altered, or nobody gave a read', async () => {
    const [altered, empty] = [await anAskedCase(here, 'marcus'), await anAskedCase(here, 'dandre')];
    await gives(here, altered, 'zoe', 'As sealed');
    const key = await keyFor(here, 'samuel', 'case.first-read.open', altered);
    await here.app.get(UnitOfWork).run(key, async (work) => {
      const [row] = await work.read<{ id: string; sealed: string; version: number }>('SELECT id, sealed, version FROM first_read WHERE case_id = ?', [altered]);
      await work.revise(FirstReadRow, row!.id, row!.version, { sealed: `${row!.sealed.slice(0, -6)}AAAAAA` });
      work.record('assessment.first-read.replaced', { items: [row!.id] });
    });
    await scenario(here, { as: 'samuel', post: firstReadPaths.openings(altered), with: { reason: 'To see' }, expect: 422, shows: ['they were altered', firstReadPaths.endings(altered)] });
    await end(altered, 'Altered in the database; IT is looking into it.');
    await scenario(here, { as: 'samuel', get: firstReadPaths.endings(empty), expect: 200, shows: ['Nobody has given a first read in this round.'] });
    await end(empty, 'The team talked before anybody wrote.');
    await scenario(here, { as: 'samuel', get: firstReadPaths.endings(empty), expect: 200, shows: ['There is no sealed round to end.'], hides: ['End this round</button>'] });
    expect((await reads(empty)).sealed).toBeNull();
  });
});
