import { AddNote, ClassedTexts } from '../../../src/cases/index.js';
import { CaseTrail } from '../../../src/audit/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('a page of the trail is as long for somebody who may not see some of its lines, and tells nothing of them', async () => {
  const the = await world();
  const id = await aCase(the);
  const key = await keyFor(the, 'maria', 'case.note.add', id);
  const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
  for (let n = 0; n < 12; n += 1) await the.app.get(AddNote).run(key, { body: `Note ${n}`, happened, recordClass: n % 3 === 0 ? 'team' : 'counselor-confidential' });
  const trail = the.app.get(CaseTrail);
  const all = { before: null, actor: null, acts: ['case.note.added', 'case.opened'], limit: 4 };
  const seen = await the.app.get(ClassedTexts).trailFilter(await keyFor(the, 'samuel', 'case.read', id));
  const first = await trail.read(id, all, seen);
  expect(first.map(({ act }) => act)).toEqual(Array(4).fill('case.note.added'));
  expect((await trail.read(id, { ...all, before: first.at(-1)!.seq }, seen)).map(({ act }) => act)).toEqual(['case.opened']);
  expect(await trail.read(id, { ...all, limit: 50 })).toHaveLength(13);
  const count = (text: string) => text.split('added a note').length;
  expect(count((await scenario(the, { as: 'maria', get: `/cases/${id}/history`, expect: 200 })).text) - count((await scenario(the, { as: 'samuel', get: `/cases/${id}/history`, expect: 200 })).text)).toBe(8);
  await the.end();
});
