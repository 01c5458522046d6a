import { daysIn } from '../../../src/directory/rules/calendar-days.js';

test('days come one a line or with commas, each once and in order', () => {
  expect(daysIn(' 2026-11-26\n2026-11-25, 2026-11-26;2026-12-24 ')).toEqual({ days: ['2026-11-25', '2026-11-26', '2026-12-24'], wrong: null });
  expect(daysIn('')).toEqual({ days: [], wrong: null });
});

test.each(['2026-02-30', '11/26/2026', 'Thanksgiving'])('%j is no day, and then nothing is taken', (wrong) => expect(daysIn(`2026-11-25 ${wrong}`)).toEqual({ days: [], wrong }));
