import { closedIn, daysIn } from '../../../src/directory/rules/calendar-days.js';

test('days come one a line or with commas, each once and in order', () => {
  expect(daysIn(' 2026-11-26\n2026-11-25, 2026-11-26;2026-12-24 ')).toEqual({ days: ['2026-11-25', '2026-11-26', '2026-12-24'], wrong: null });
  expect(daysIn('')).toEqual({ days: [], wrong: null });
});

test.each(['2026-02-30', '11/26/2026', 'Thanksgiving'])('%j is no day, and then nothing is taken', (wrong) => expect(daysIn(`2026-11-25 ${wrong}`)).toEqual({ days: [], wrong }));

test.each([
  ['2026-11-26 Thanksgiving\n2026-11-27', ['2026-11-26', '2026-11-27'], { '2026-11-26': 'Thanksgiving' }, null],
  ['2026-11-26, 2026-11-27', ['2026-11-26', '2026-11-27'], {}, null],
  [' 2027-01-18 Martin Luther King Jr. Day \r\n', ['2027-01-18'], { '2027-01-18': 'Martin Luther King Jr. Day' }, null],
  ['2026-11-26 感恩节', ['2026-11-26'], { '2026-11-26': '感恩节' }, null],
  ['2026-02-30 Nothing', [], { }, '2026-02-30'],
  ['Thanksgiving', [], {}, 'Thanksgiving'],
  [`2026-11-26 ${'x'.repeat(61)}`, [], {}, 'x'.repeat(61)],
])('closed days %j', (text, days, names, wrong) => expect(closedIn(text)).toEqual({ days, names, wrong }));
