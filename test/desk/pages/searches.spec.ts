import { commitmentTo } from '../../../src/audit/store/digests.js';
import { Verification } from '../../../src/audit/index.js';
import { aCase } from '../../support/makers.js';
import { lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

interface Read { seq: number; body: string }
interface Said { table_name: string; row_id: string; image: string; salt: string }

describe('what was searched for', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  async function search(url: string): Promise<{ entry: { act: string; items: string[]; com: { t: string; r: string; c: string }[] }; body: string; said: Said | null }> {
    const before = await lastSeq(the);
    expect((await send(the, 'maria', 'GET', url)).status).toBe(200);
    const [row] = await the.reader.all<Read>('SELECT seq, body FROM ledger_entry WHERE seq > ? ORDER BY seq DESC', [before]);
    return { entry: JSON.parse(row!.body) as never, body: row!.body, said: await the.reader.one<Said>('SELECT table_name, row_id, image, salt FROM ledger_image WHERE seq = ?', [row!.seq]) };
  }

  test('the entry commits to the words and names the results; the words lie beside it, not in it', async () => {
    const id = await aCase(the);
    const { entry, body, said } = await search('/cases?q=ellis');
    expect(entry).toMatchObject({ act: 'case.listed', items: [id], com: [{ t: 'said.query' }] });
    expect(body).not.toContain('ellis');
    expect(JSON.parse(said!.image)).toEqual({ query: 'q=ellis' });
    expect(commitmentTo('said.query', said!.salt, said!.image)).toBe(entry.com[0]!.c);
  });

  test('the same words twice are two commitments that nobody can match', async () => {
    const [one, two] = [await search('/cases?q=ellis'), await search('/cases?q=ellis')];
    expect(one.entry.com[0]!.c).not.toBe(two.entry.com[0]!.c);
  });

  test('a page that was asked for nothing commits to nothing', async () => {
    for (const url of ['/cases', '/cases?']) expect((await search(url)).entry.com).toEqual([]);
  });

  test('hostile words are kept as they came, and the ledger holds', async () => {
    for (const words of ['%00', '%ED%A0%80', '%F0%9F%98%80', '%22%7D', '%E2%80%AE']) await send(the, 'maria', 'GET', `/cases?q=${words}&%C3%A9=1`);
    expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  });
});
