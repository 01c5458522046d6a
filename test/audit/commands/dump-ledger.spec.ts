import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints, DumpLedger, RotateKey } from '../../../src/audit/index.js';
import { AddNote } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { aFolder, both, told } from '../../verify/both.js';
import { signedWorld } from '../a-signed-ledger.js';

test('a dump holds every entry and no text, and both programs find it intact, by both keys and the anchors', async () => {
  const the = await signedWorld();
  const folder = aFolder();
  const path = join(folder, 'dump');
  await the.app.get(AddNote).run(await keyFor(the, 'maria', 'case.note.add', await aCase(the)), { body: 'Nobody outside reads this', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
  await the.look(300);
  await the.checkpointer.round();
  await the.app.get(RotateKey).run();
  await the.look(256);
  await the.checkpointer.round();

  const { entries, anchors } = await the.app.get(DumpLedger).run(path);
  const text = readFileSync(join(path, 'ledger.jsonl'), 'utf8');
  expect(text.split('\n')).toHaveLength(entries + 1);
  expect(text).not.toContain('Nobody outside');
  expect(statSync(join(path, 'ledger.jsonl')).mode & 0o077).toBe(0);
  expect(await the.reader.one('SELECT seq, act FROM ledger_entry ORDER BY seq DESC LIMIT 1')).toEqual({ seq: entries + 1, act: 'ledger.dumped' });

  const keys = (await the.app.get(Checkpoints).keys()).flatMap((key) => ['--key', key]);
  expect(keys).toHaveLength(4);
  for (const answer of await both([...keys, '--anchor', the.settings.anchor!, path])) expect([answer.code, told(answer, path)]).toEqual([0, expect.stringMatching(/^intact\. [\d,]+ entries, .* It agrees with (\d+) of \1 anchors\.$/)]);
  for (const answer of await both([...keys.slice(0, 2), path])) expect([answer.code, told(answer, path)]).toEqual([2, expect.stringContaining('a key that was not given')]);

  await the.look(256); // the live anchor file goes on
  await the.checkpointer.round();
  const against = (file: string) => both([...keys, '--anchor', file, path]);
  for (const answer of await against(the.settings.anchor!)) expect([answer.code, told(answer, path)]).toEqual([1, expect.stringContaining('the newest are missing')]);
  expect([anchors, statSync(anchors!).mode & 0o077]).toEqual([`${path}-anchors.txt`, 0]);
  for (const answer of await against(anchors!)) expect([answer.code, told(answer, path)]).toEqual([0, expect.stringMatching(/^intact\. .* It agrees with (\d+) of \1 anchors\.$/)]);
  writeFileSync(join(path, 'ledger.jsonl'), text.split('\n').slice(0, 200).map((line) => `${line}\n`).join(''));
  for (const answer of await against(anchors!)) expect([answer.code, told(answer, path)]).toEqual([1, expect.stringContaining('anchors.txt, line')]);
  await expect(the.app.get(DumpLedger).run(path)).rejects.toThrow('EEXIST');
  rmSync(folder, { recursive: true });
  await the.end();
});
