import { createHash } from 'node:crypto';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('the ledger of the district', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    for (let n = 0; n < 60; n += 1) await send(the, 'maria', 'GET', `/cases/${id}/notes`);
  });
  afterAll(() => the.end());

  const numbers = (page: string): number[] => [...page.matchAll(/No\. (\d+)/g)].map(([, n]) => Number(n));
  const hides = ['Maria', 'Castellanos', 'Jordan', 'Ellis', 'maria'];

  test('is for auditor and coordinator alone', async () => {
    await scenario(the, { as: null, get: '/ledger', expect: 303, ledger: [] });
    for (const as of ['maria', 'samuel', 'theo', 'ruth'] as const) {
      await scenario(the, { as, get: '/ledger', expect: 404, ledger: ['access.refused'] });
      await scenario(the, { as, get: '/ledger/file', expect: 404, ledger: ['access.refused'] });
    }
  });

  test('shows entries by id, newest first, no name among them; older ones are a link away, none twice', async () => {
    const first = await scenario(the, { as: 'osvaldo', get: '/ledger', expect: 200, ledger: ['ledger.viewed'], shows: ['case.notes.viewed', id.slice(0, 8)], hides });
    const shown = numbers(first.text);
    expect(shown).toEqual(Array.from({ length: 50 }, (_, n) => shown[0]! - n));
    const older = numbers((await send(the, 'osvaldo', 'GET', `/ledger?before=${shown.at(-1)}`)).text);
    expect(older[0]).toBe(shown.at(-1)! - 1);
  });

  test('is narrowed by kind, by who, by day', async () => {
    const { account } = the.district.viewers.maria;
    await scenario(the, { as: 'irene', get: `/ledger?actor=${account}&kind=views`, expect: 200, shows: ['case.notes.viewed'], hides: ['case.opened'] });
    await scenario(the, { as: 'irene', get: '/ledger?kind=changes', expect: 200, shows: ['case.opened'], hides: ['case.notes.viewed'] });
    await scenario(the, { as: 'irene', get: '/ledger?until=2020-01-01', expect: 200, shows: ['No entry fits here'] });
    const today = the.clock.now().slice(0, 10);
    expect(numbers((await send(the, 'irene', 'GET', `/ledger?from=${today}`)).text).length).toBe(50);
    expect(numbers((await send(the, 'irene', 'GET', '/ledger?from=2030-01-01')).text)).toEqual([]);
    for (const odd of ['kind=x', 'kind=constructor', 'actor=x', 'from=x', 'before=-1', 'before=x']) await scenario(the, { as: 'irene', get: `/ledger?${odd}`, expect: 404 });
  });

  test('leaves as CSV and as JSON lines: the same entries, no names, the bytes hashed in the entry that records it', async () => {
    for (const format of ['csv', 'jsonl']) {
      const before = await lastSeq(the);
      const { text } = await scenario(the, { as: 'osvaldo', get: `/ledger/file?format=${format}`, expect: 200, ledger: ['ledger.downloaded'], hides });
      const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry WHERE seq > ?', [before]);
      expect(JSON.parse(entry!.body)).toMatchObject({ detail: { from: 1, to: before, entries: before, sha256: createHash('sha256').update(text).digest('hex') } });
      expect(text.trim().split(/\r?\n/)).toHaveLength(before + (format === 'csv' ? 1 : 0));
    }
    const rest = await send(the, 'osvaldo', 'GET', '/ledger/file?format=jsonl&after=5');
    expect(JSON.parse(rest.text.split('\n')[0]!)).toMatchObject({ number: 6, case: null });
    for (const wrong of ['format=exe', 'form=csv', 'format=csv&knd=notes']) await scenario(the, { as: 'osvaldo', get: `/ledger/file?${wrong}`, expect: 404 });
  });
});
