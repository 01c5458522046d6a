import { AddNote } from '../../../src/cases/index.js';
import { CaseTrail } from '../../../src/audit/index.js';
import { EvidencePacks, TakePack } from '../../../src/exports/index.js';
import { PackContents } from '../../../src/exports/queries/pack-contents.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCopiedCase } from '../a-copied-case.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: string;
beforeAll(async () => { the = await world(); caseId = await aCopiedCase(the); });
afterAll(() => the.end());

const wanted = () => ({ recipient: the.district.viewers.ruth.account, purpose: 'For the hearing', basis: 'oversight' as const });
const take = async () => { const key = await keyFor(the, 'maria', 'case.summary.take', caseId); return { key, id: await the.app.get(TakePack).run(key, wanted()) }; };
const note = async (body: string) => the.app.get(AddNote).run(await keyFor(the, 'zoe', 'case.note.add', caseId), { body, happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });

test('a pack rests on the last entry before it, and its own entry holds the SHA-256 of its list of files', async () => {
  const before = (await the.app.get(CaseTrail).head())!;
  const { key, id } = await take();
  const pack = (await the.app.get(EvidencePacks).one(key, id))!;
  expect(pack).toMatchObject({ id, recipient: 'Ruth Abernethy-Vance', by: 'Maria Núñez', purpose: 'For the hearing', ledger_seq: before.seq, ledger_leaf: before.leaf });
  expect(await actsAfter(the, before.seq)).toEqual(['case.pack.taken']);
  const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE act = ? ORDER BY seq DESC LIMIT 1', ['case.pack.taken']);
  expect(JSON.parse(entry!.body)).toMatchObject({ items: [id, the.district.viewers.ruth.account], detail: { basis: 'oversight', upTo: before.seq, list: pack.list_sha256 } });
});

test('the same pack has the same files later, whatever came after it', async () => {
  const { key, id } = await take();
  const pack = (await the.app.get(EvidencePacks).one(key, id))!;
  const before = await the.app.get(PackContents).make(key, pack);
  await note('Later');
  const after = await the.app.get(PackContents).make(key, pack);
  expect(after).toEqual(before);
  expect(after.listSha256).toBe(pack.list_sha256);
});

test('while others write, every pack holds exactly what its entry number says', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 9 }, (_, n) => (n % 3 === 0 ? take() : note(`written ${n} while packing`))));
  const packs = answers.flatMap((answer) => (answer.status === 'fulfilled' && typeof answer.value === 'object' ? [answer.value] : []));
  expect(packs.length).toBeGreaterThan(0);
  for (const { key, id } of packs) {
    const pack = (await the.app.get(EvidencePacks).one(key, id))!;
    const { files } = await the.app.get(PackContents).make(key, pack);
    const known = await the.reader.all<{ image: string }>('SELECT i.image FROM ledger_image i WHERE i.seq <= ? AND i.table_name = ?', [pack.ledger_seq, 'note']);
    expect(new Set(new Map(files).get('images.jsonl')!.match(/written \d+ while packing/g) ?? []).size).toBe(known.filter(({ image }) => image.includes('while packing')).length);
  }
});
