import { DemoClock } from '../../src/demo/demo-clock.js';
import { instant, later, millis } from '../../src/kernel/instant.js';

const monday = instant(Date.parse('2026-09-14T16:50:00.000Z'));

test('stands where it is put, a second later at each look, and never goes back', () => {
  const clock = new DemoClock(monday);
  expect([clock.now(), clock.now()]).toEqual(['2026-09-14T16:50:01.000Z', '2026-09-14T16:50:02.000Z']);
  clock.reach(later(monday, 60_000));
  expect(clock.now()).toBe('2026-09-14T16:51:01.000Z');
  clock.reach(monday);
  expect(clock.now()).toBe('2026-09-14T16:51:02.000Z');
});

test('then runs with the real time', () => {
  const clock = new DemoClock(instant(Date.now() - 1_000_000));
  clock.run();
  expect(Math.abs(millis(clock.now()) - Date.now())).toBeLessThan(1000);
});

test('where the real time is behind, it goes on from its own', () => {
  const ahead = later(instant(Date.now()), 40 * 86_400_000);
  const clock = new DemoClock(ahead);
  clock.run();
  expect(millis(clock.now()) - millis(ahead)).toBeLessThan(1000);
  expect(clock.now() >= ahead).toBe(true);
});
