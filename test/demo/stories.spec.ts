import { DemoClock } from '../../src/demo/demo-clock.js';
import type { DemoContext } from '../../src/demo/district-ids.js';
import { play, type Story } from '../../src/demo/stories.js';
import { instant } from '../../src/kernel/instant.js';

const context = () => ({ clock: new DemoClock(instant(Date.parse('2026-08-01T12:00:00.000Z'))) }) as Partial<DemoContext> as DemoContext;

test('stories are told together, always the earliest moment next', async () => {
  const told: string[] = [];
  const story = (name: string, times: string[]): Story => async function* ({ clock }) {
    for (const time of times) {
      yield time;
      told.push(`${name} ${clock.now()}`);
    }
  };
  await play([story('a', ['2026-09-14 10:50', '2026-11-16 08:00']), story('b', ['2026-09-13 09:00', '2026-09-14 10:50', '2026-10-01 15:30']), story('empty', [])], context());
  expect(told).toEqual([
    'b 2026-09-13T15:00:01.000Z', 'a 2026-09-14T16:50:01.000Z', 'b 2026-09-14T16:50:02.000Z', 'b 2026-10-01T21:30:01.000Z', 'a 2026-11-16T15:00:01.000Z',
  ]);
});

test.each(['2026-09-14', '2026-02-30 10:00', '10:00', '2026-09-14T10:00'])('"%s" is no moment of a story', async (text) => {
  await expect(play([async function* () { yield text; }], context())).rejects.toThrow(RangeError);
});

test('a story that goes back in time is refused', async () => {
  await expect(play([async function* () { yield '2026-09-14 10:50'; yield '2026-09-14 10:49'; }], context())).rejects.toThrow('goes back in time, to 2026-09-14 10:49');
});
