import { createHash } from 'node:crypto';
import { CheckStaffList } from '../../../src/access/commands/check-staff-list.js';
import { HandBackStaffList } from '../../../src/access/commands/hand-back-staff-list.js';
import { TakeStaffList } from '../../../src/access/commands/take-staff-list.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('the lines to mend are given as they were kept, and that they left is recorded', async () => {
  const id = await the.app.get(CheckStaffList).run(actingAs(the, 'theo'), 'username,full_name\nx,Too Short\nmaria,\n');
  await the.app.get(TakeStaffList).run(actingAs(the, 'theo'), id);
  const before = await lastSeq(the);
  const bytes = await the.app.get(HandBackStaffList).run(actingAs(the, 'theo'), id);
  expect(bytes.toString()).toMatch(/^\ufeffexternal_id,.*,problem\n,Too Short,,x,.*at least 3 characters/);
  expect(await actsAfter(the, before)).toEqual(['staff.import.returned']);
  const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
  expect(JSON.parse(entry!.body)).toMatchObject({ items: [id], detail: { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length } });
});
