import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OpenFirstReads } from '../../../src/assessment/commands/open-first-reads.js';
import { FirstReads } from '../../../src/assessment/index.js';
import { ClosureChecks } from '../../../src/cases/index.js';
import { KeyFolder } from '../../../src/platform/keys/index.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAskedCase, gives } from '../first-reads-case.js';

describe('opening first reads before all are in', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  const open = async (id: string, reason: string) => here.app.get(OpenFirstReads).run(await keyFor(here, 'samuel', 'case.first-read.open', id), reason);
  const closing = async (id: string) => (await here.app.get(ClosureChecks).outstanding(await keyFor(here, 'samuel', 'case.close', id))).filter(({ area }) => area === 'First reads').length;

  test('the chair does it with a reason; sealed ones keep a case from closing', async () => {
    const id = await anAskedCase(here);
    await expect(open(id, 'Too soon')).rejects.toThrow('Nobody has given');
    expect(await closing(id)).toBe(0);
    await gives(here, id, 'zoe', 'Worried by how quiet he is');
    expect(await closing(id)).toBe(1);
    await expect(open(id, '  ')).rejects.toThrow('Write why');
    await open(id, 'Maria is away until Monday.');
    const [round] = await here.app.get(FirstReads).rounds(await keyFor(here, 'maria', 'case.read', id));
    expect(round).toMatchObject({ opened_because: 'Maria is away until Monday.', reads: [{ rationale: 'Worried by how quiet he is' }] });
    expect(await closing(id)).toBe(0);
    await expect(open(id, 'Again')).rejects.toThrow('no sealed reads');
  });

  test('without the key that sealed them they stay shut, for every command, and nothing is written', async () => {
    const id = await anAskedCase(here, 'marcus');
    await gives(here, id, 'maria', 'Under the first key');
    const keys = here.app.get(KeyFolder);
    const secret = keys.secret('sealing');
    rmSync(join(here.settings.keys, 'sealing.key'));
    Object.assign(keys, { known: new Map() });
    await expect(open(id, 'To see')).rejects.toThrow('put the key file back');
    await expect(gives(here, id, 'zoe', 'Under no second key')).rejects.toThrow('put the key file back');
    expect(existsSync(join(here.settings.keys, 'sealing.key'))).toBe(false); // no new key was made either
    keys.write('sealing', Buffer.alloc(32, 7));
    await expect(gives(here, id, 'zoe', 'Under no second key')).rejects.toThrow('put the key file back');
    expect(await here.reader.all('SELECT t.id FROM first_read_text t JOIN first_read r ON r.id = t.read_id WHERE r.case_id = ?', [id])).toEqual([]);
    rmSync(join(here.settings.keys, 'sealing.key'));
    keys.write('sealing', secret.bytes);
    Object.assign(keys, { known: new Map() });
    await open(id, 'The key is back.');
  });
});
