import { createHash } from 'node:crypto';
import { AdoptPolicy } from '../../../src/access/commands/adopt-policy.js';
import { policyText } from '../../../src/access/rules/policy.js';
import { PolicyReads } from '../../../src/access/store/policy-reads.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the first start takes up the policy; a start with the same one records nothing; a changed one is the next edition', async () => {
  expect(await here.app.get(PolicyReads).last()).toMatchObject({ edition: 1, sha256: sha256(policyText()) });
  const before = await lastSeq(here);
  await here.app.get(AdoptPolicy).run();
  expect(await actsAfter(here, before)).toEqual([]);
  await here.app.get(AdoptPolicy).run('another policy');
  expect(await actsAfter(here, before)).toEqual(['policy.adopted']);
  expect(await here.app.get(PolicyReads).last()).toMatchObject({ edition: 2, sha256: sha256('another policy') });
  const entry = await here.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
  expect(JSON.parse(entry!.body)).toMatchObject({ detail: { version: 'Policy 2', sha256: sha256('another policy') } });
});
