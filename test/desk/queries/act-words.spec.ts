import { ModulesContainer } from '@nestjs/core';
import { actKinds, actWords } from '../../../src/desk/queries/act-words.js';
import { routesOf } from '../../../src/platform/web/index.js';
import { world } from '../../support/world.js';

test('whatever a route records can be said in words, and is either looking or changing', async () => {
  const the = await world();
  const recorded = routesOf(the.app.get(ModulesContainer)).flatMap(({ facts }) => (facts?.records === undefined ? [] : [facts.records]));
  await the.end();
  expect(recorded.filter((act) => actWords[act] === undefined)).toEqual([]);
  expect(actKinds.views.acts.filter((act) => actKinds.changes.acts.includes(act))).toEqual([]);
  expect(recorded.filter((act) => !actKinds.views.acts.includes(act) && !actKinds.changes.acts.includes(act))).toEqual([]);
});

test('looking at something is no change', () => {
  expect(actKinds.views.acts).toEqual(expect.arrayContaining(['case.viewed', 'case.listed', 'case.note.started', 'form.returned']));
  expect(actKinds.changes.acts).toEqual(expect.arrayContaining(['case.opened', 'case.note.added', 'case.team.joined']));
});
