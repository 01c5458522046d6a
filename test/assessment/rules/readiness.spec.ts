import { inTheWay, type Gates } from '../../../src/assessment/rules/readiness.js';

const theme = (id: string, left: number) => ({ theme: id, answered: 1, unknown: 1, ended: 0, left });
const ready: Gates = { begun: true, themes: [theme('motive', 0), theme('planning', 0)], required: ['weapons', 'disability-status'], weapons: 'known', disabilityAnswered: true };

test('nothing is in the way of an assessment that is answered, unknowns and all', () => {
  expect(inTheWay(ready)).toEqual([]);
  for (const weapons of ['open', 'ended'] as const) expect(inTheWay({ ...ready, weapons })).toEqual([]);
});

test('everything that was not answered is, in the order of the work', () => {
  expect(inTheWay({ ...ready, begun: false })).toEqual([{ is: 'not-begun' }]);
  expect(inTheWay({ ...ready, themes: [theme('motive', 2), theme('planning', 0)], weapons: 'not-asked', disabilityAnswered: false })).toEqual([
    { is: 'questions-left', theme: 'motive', left: 2 }, { is: 'weapons-not-asked' }, { is: 'disability-unanswered' },
  ]);
});

test('only blocks that the protocol requires can be in the way', () => {
  expect(inTheWay({ ...ready, required: [], weapons: 'not-asked', disabilityAnswered: false })).toEqual([]);
  expect(inTheWay({ ...ready, required: ['plan-consulted'], disabilityAnswered: false })).toEqual([{ is: 'disability-unanswered' }]);
});
