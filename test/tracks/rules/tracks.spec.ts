import { entryProblems, mayJoin, mayRelease } from '../../../src/tracks/rules/tracks.js';

test('an entry has a kind and words; a next step also a day that is not over', () => {
  const fields = (kind: string, body: string, dueOn = '') => entryProblems({ kind, body, dueOn }, '2026-11-16').map(({ field }) => field);
  expect(fields('done', 'x')).toEqual([]);
  expect(fields('ending', ' ')).toEqual(['kind', 'body']); // an ending is written by ending the track
  expect(fields('next-step', 'x')).toEqual(['dueOn']);
  expect(fields('next-step', 'x', '2026-11-15')).toEqual(['dueOn']);
  expect(fields('next-step', 'x', '2026-11-16')).toEqual([]);
  expect(fields('status', 'x', 'not a day')).toEqual([]);
});

const track = { lead: 'zoe', ended: false, members: ['zoe', 'maria'] };

test('only who may read tracks there becomes a member, once, while it runs', () => {
  expect(mayJoin('grant', track, ['zoe', 'maria', 'grant'], 'member').ok).toBe(true);
  expect(mayJoin('maria', track, ['zoe', 'maria'], 'lead').ok).toBe(true);
  for (const [who, now, able, as] of [['samuel', track, ['zoe'], 'member'], ['maria', track, ['maria'], 'member'], ['zoe', track, ['zoe'], 'lead'], ['grant', { ...track, ended: true }, ['grant'], 'lead']] as const) expect(mayJoin(who, now, able, as).ok).toBe(false);
});

test('the lead is never released, nor somebody who is no member', () => {
  expect(mayRelease('maria', track).ok).toBe(true);
  for (const [who, now] of [['zoe', track], ['samuel', track], ['maria', { ...track, ended: true }]] as const) expect(mayRelease(who, now).ok).toBe(false);
});
