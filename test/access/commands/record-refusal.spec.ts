import { RecordRefusal } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

let here: World;
beforeAll(async () => { here = await emptyWorld(); });
afterAll(() => here.end());

test('a refusal is written down with its rule and what was asked for, and is no part of any case’s history', async () => {
  const viewer = { account: newId(), active: true, person: null, name: 'Sofia Castellane', seats: [], submission: 'form-1' };
  const item = newId();
  const before = await lastSeq(here);
  await here.app.get(RecordRefusal).run(viewer, 'case.read.no-relation', item);
  await here.app.get(RecordRefusal).run(viewer, 'case.read.not-there', null); // the same form id again: a refusal is not a form's result
  const entries = await here.reader.all<{ act: string; actor: string; case_id: string | null; body: string }>('SELECT act, actor, case_id, body FROM ledger_entry WHERE seq > ? ORDER BY seq', [before]);
  expect(entries.map(({ act, actor, case_id }) => ({ act, actor, case_id }))).toEqual(Array(2).fill({ act: 'access.refused', actor: viewer.account, case_id: null }));
  expect(entries.map(({ body }) => JSON.parse(body) as object)).toEqual([
    expect.objectContaining({ items: [item], detail: { rule: 'case.read.no-relation' } }), expect.objectContaining({ items: [], detail: { rule: 'case.read.not-there' } }),
  ]);
  expect(entries.map(({ body }) => body).join()).not.toContain('Sofia');
});
