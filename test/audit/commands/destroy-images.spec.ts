import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { DestroyImages, Verification } from '../../../src/audit/index.js';
import { aCase } from '../../support/makers.js';
import { asOperator } from '../../platform/database/ground.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';
import { lawfully } from '../lawfully.js';

let the: SignedWorld;
let [one, other]: string[] = [];
beforeEach(async () => {
  the = await signedWorld();
  one = await aCase(the);
  other = await aCase(the, { subject: 'dandre' });
});
afterEach(() => the.end());

const images = async (caseId: string) => (await the.reader.all('SELECT i.seq FROM ledger_image i JOIN ledger_entry e ON e.seq = i.seq WHERE e.case_id = ?', [caseId])).length;
const source = () => the.app.get<DataSource>(getDataSourceToken('writer'));

test('images of a case go after an entry that says so; the ledger holds, and says what is gone', async () => {
  const [before, kept] = [await images(one!), await images(other!)];
  await the.app.get(DestroyImages).run(asOperator, one!, lawfully);
  expect([await images(one!), await images(other!)]).toEqual([1, kept]); // the reason, beside the entry
  const { breaks, said } = await the.app.get(Verification).run();
  expect(breaks).toEqual([]);
  expect(said).toEqual([expect.stringMatching(new RegExp(`^${before} images of case ${one!} were lawfully destroyed \\(entry \\d+\\)$`))]);
});

test('images of another case, of no case, or entered since, stay', async () => {
  const refused = (where: string) => expect(source().query(`DELETE FROM ledger_image WHERE seq IN (SELECT seq FROM ledger_entry WHERE ${where})`)).rejects.toThrow('append-only');
  await refused(`case_id = '${one!}'`);
  await the.app.get(DestroyImages).run(asOperator, one!, lawfully);
  await refused(`case_id = '${other!}'`);
  await refused('case_id IS NULL');
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('where it may not go after all, nothing goes', async () => {
  const before = await images(one!);
  await expect(the.app.get(DestroyImages).run(asOperator, one!, { ...lawfully, mayGo: () => Promise.reject(new Error('held')) })).rejects.toThrow('held');
  expect(await images(one!)).toBe(before);
});

test('an image that is gone without such an entry is a break', async () => {
  await the.app.get(DestroyImages).run(asOperator, one!, lawfully);
  if (source().options.type === 'postgres') await source().query('ALTER TABLE ledger_image DISABLE TRIGGER USER');
  else await source().query('DROP TRIGGER ledger_image_no_delete');
  await source().query(`DELETE FROM ledger_image WHERE seq IN (SELECT seq FROM ledger_entry WHERE case_id = '${other!}')`);
  expect((await the.app.get(Verification).run()).breaks.join('\n')).toContain('but 0 images are kept');
});
