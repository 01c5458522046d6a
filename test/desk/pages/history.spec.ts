import { casePaths } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
beforeAll(async () => {
  the = await world();
  id = await aCase(the);
});
afterAll(() => the.end());

const path = (query = '') => `${casePaths.history(id)}${query}`;

test.each([
  [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['maria', 200, ['case.history.viewed']], ['irene', 200, ['case.history.viewed']],
] as const)('%s asks for the history and gets %i', (as, expect, ledger) => scenario(the, { as, get: path(), expect, ledger: [...ledger] }));

test('it tells what anyone did and looked at, in words, newest first, with the number of the entry', async () => {
  await send(the, 'zoe', 'GET', casePaths.show(id));
  await send(the, 'zoe', 'POST', casePaths.notes(id), { body: 'Spoke with Jordan', recordClass: 'team', happenedPrecision: 'unknown' });
  const { text } = await scenario(the, { as: 'maria', get: path(), expect: 200, shows: ['<h1>History</h1>', 'added a note', 'looked at the case', 'opened the case', 'looked at the history', '(as team member)', '(for the district)', 'No. '], hides: ['Spoke with Jordan'] });
  const at = ['added a note', 'looked at the case', 'opened the case'].map((words) => text.indexOf(words));
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  const seqs = [...text.matchAll(/No\. (\d+)/g)].map(([, seq]) => Number(seq));
  expect([...seqs].sort((a, b) => b - a)).toEqual(seqs);
});

test('a refusal is no part of it: whoever was turned away does not learn that the case is there', async () => {
  await send(the, 'leonid', 'GET', casePaths.show(id));
  await scenario(the, { as: 'maria', get: path(), expect: 200, hides: ['Leo Marchakov', 'was refused'] });
});

test('it can be narrowed by person and by kind', async () => {
  const zoe = the.district.viewers.zoe.account;
  await scenario(the, { as: 'maria', get: path('?kind=changes'), expect: 200, shows: ['added a note', 'opened the case'], hides: ['looked at the case</', '> looked at the history'] });
  await scenario(the, { as: 'maria', get: path('?kind=views'), expect: 200, shows: ['looked at the case'], hides: ['</bdi> added a note'] });
  await scenario(the, { as: 'maria', get: path(`?who=${zoe}`), expect: 200, shows: ['added a note'], hides: ['</bdi> opened the case'] });
  await scenario(the, { as: 'maria', get: path(`?who=${'z'.repeat(26)}`), expect: 200, shows: ['Nothing to show'] });
});

test('it goes on to older entries, none left out and none twice', async () => {
  for (let n = 0; n < 60; n += 1) await send(the, 'zoe', 'GET', casePaths.notes(id));
  const { seq } = (await the.reader.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger_entry'))!;
  const seen: number[] = [];
  let next: string | undefined = path(`?before=${seq + 1}`);
  while (next !== undefined) {
    const { text } = await send(the, 'maria', 'GET', next);
    seen.push(...[...text.matchAll(/No\. (\d+)/g)].map(([, one]) => Number(one)));
    next = [...text.matchAll(/href="([^"]*\?before(?:=|&#x3D;)\d+)"/g)].map(([, href]) => href!.replaceAll('&#x3D;', '=')).at(-1);
  }
  const all = (await the.reader.all<{ seq: number }>('SELECT seq FROM ledger_entry WHERE case_id = ? AND seq <= ? ORDER BY seq DESC', [id, seq])).map((row) => row.seq);
  expect(seen).toEqual(all);
});

test.each(['?who=x', '?before=x', '?before=1.5', '?before=9007199254740993'])('%s is no question of ours', (query) => scenario(the, { as: 'maria', get: path(query), expect: 404 }));
