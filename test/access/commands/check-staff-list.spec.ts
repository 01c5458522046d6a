import { CheckStaffList } from '../../../src/access/commands/check-staff-list.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const check = (file: string) => the.app.get(CheckStaffList).run(actingAs(the, 'theo'), file);

test('a dry run keeps the list and its counts, and makes nothing', async () => {
  const accounts = () => the.reader.one('SELECT count(*) AS n FROM account');
  const [before, seq] = [await accounts(), await lastSeq(the)];
  const id = await check('username\tfull_name\nodalys\tOdalys Prieto\nmaria\t\nx\tToo Short\n');
  expect(await the.reader.one('SELECT state, made, changed, alike, wrong FROM staff_import WHERE id = ?', [id])).toEqual({ state: 'checked', made: 1, changed: 0, alike: 1, wrong: 1 });
  expect(await accounts()).toEqual(before);
  expect(await actsAfter(the, seq)).toEqual(['staff.import.checked']);
  const { body } = (await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1'))!;
  expect(body).not.toContain('Odalys');
});

test.each([['username,full_name', 'no line below'], ['name\nx', 'full_name and username are missing'], ['username,full_name\na,"b', 'cannot be read as cells'], ['', 'with its header line']])('%j is refused with a sentence', async (file, why) => {
  const before = await lastSeq(the);
  await expect(check(file)).rejects.toThrow(why);
  expect(await actsAfter(the, before)).toEqual([]);
});
