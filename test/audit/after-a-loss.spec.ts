import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AcknowledgeRollback, Checkpoints, DeclareRollback, DumpLedger, ReplaceLostKey, Verification } from '../../src/audit/index.js';
import { EvidencePacks, TakePack } from '../../src/exports/index.js';
import { aCase, actingAs, keyFor } from '../support/makers.js';
import { signedWorld, type SignedWorld } from './a-signed-ledger.js';
import { putBack } from './put-back.js';
import { aFolder, both, told } from '../verify/both.js';

let the: SignedWorld;
const folder = aFolder();
beforeAll(async () => { the = await signedWorld(); });
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await the.end();
});

async function packOf(caseId: string): Promise<string> {
  const key = await keyFor(the, 'maria', 'case.summary.take', caseId);
  const id = await the.app.get(TakePack).run(key, { recipient: the.district.viewers.ruth.account, purpose: 'For the hearing', basis: 'oversight' });
  const path = join(folder, `${id}.zip`);
  writeFileSync(path, await the.app.get(EvidencePacks).file(key, (await the.app.get(EvidencePacks).one(key, id))!));
  return path;
}

test('a database that was put back and a key that was lost, as the programs outside see them in what this one hands out', async () => {
  const early = await aCase(the);
  await the.look(256);
  await the.checkpointer.round();
  await putBack(the);
  await the.app.get(DeclareRollback).run({ withAnchor: true });
  const { id } = (await the.reader.one<{ id: string }>('SELECT id FROM ledger_rollback'))!;
  for (const who of ['irene', 'theo'] as const) await the.app.get(AcknowledgeRollback).run(actingAs(the, who), id);
  await the.checkpointer.round();
  const file = join(the.settings.keys, 'ledger-signing.key');
  renameSync(file, `${file}.lost`);
  await the.app.get(ReplaceLostKey).run((await the.app.get(Checkpoints).keys())[0]!.split('+')[1]!);
  const late = await aCase(the, { subject: 'dandre' });
  const packs = [await packOf(early), await packOf(late)];
  const { anchors } = await the.app.get(DumpLedger).run(join(folder, 'dump'));

  const { breaks, said } = await the.app.get(Verification).run();
  expect([breaks, said]).toEqual([[], [expect.stringContaining('two people acknowledged it'), expect.stringContaining('a new key signs without the word of the one before it')]]);
  const declared = /entry \d+ declares that the database was put back on 2026-11-16, to \d+ entries, and two people acknowledged it \(entries \d+ and \d+\): at least 300 entries that had been signed as numbers \d+ to \d+ are not in this database/.source;
  const keys = (await the.app.get(Checkpoints).keys()).flatMap((key) => ['--key', key]);
  const paths = [join(folder, 'dump'), ...packs];
  for (const args of [[], ['--anchor', anchors!]]) {
    for (const answer of await both([...keys, ...args, ...paths])) {
      const [dump, ofEarly, ofLate] = paths.map((path) => told(answer, path));
      expect(dump).toMatch(new RegExp(`^incomplete\\. ledger\\.jsonl, line \\d+: ${declared}\\. From the checkpoint of \\d+ entries on a new key signs`));
      expect(ofEarly).toMatch(new RegExp(`^incomplete\\. about-the-ledger\\.jsonl, line 1: ${declared}\\. From the checkpoint of \\d+ entries on a new key signs`));
      expect(ofLate).toMatch(new RegExp(`^intact\\. .* Before this case began, ${declared}\\.`));
      expect(answer.code).toBe(2);
    }
  }
});
