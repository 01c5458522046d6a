import fc from 'fast-check';
import { dayIn, instant, isInstant, later, millis, momentOf, timeIn } from '../../src/kernel/instant.js';
import { localDate } from '../../src/kernel/local-date.js';

const zones = [
  'America/Denver', 'America/Phoenix', 'America/New_York', 'America/St_Johns', 'Europe/Berlin', 'Africa/Cairo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC',
];
const minutes = fc.integer({ min: Date.parse('1970-01-01T00:00:00Z') / 60_000, max: Date.parse('2100-01-01T00:00:00Z') / 60_000 }).map((minute) => instant(minute * 60_000));

const at = (zone: string, date: string, time: string) => momentOf(zone, localDate(date), time);

test.each(['2026-09-14T16:50:00.000Z', '1970-01-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'])('%s is a moment', (text) => expect(isInstant(text)).toBe(true));

test.each([
  '2026-09-14T16:50:00Z', '2026-09-14T16:50:00.000', '2026-09-14 16:50:00.000Z', '2026-09-14T16:50:00.000+00:00', '2026-13-14T16:50:00.000Z', '2026-09-14T25:50:00.000Z', '2026-09-14', '', '2026-09-14T16:50:00.000Z\n', null, undefined, 0,
])('%p is no moment', (text) => expect(isInstant(text)).toBe(false));

describe('on the wall clock of Denver', () => {
  it.each([
    ['in summer', '2026-09-14', '10:50', '2026-09-14T16:50:00.000Z'],
    ['in winter', '2026-11-16', '09:00', '2026-11-16T16:00:00.000Z'],
    ['at midnight', '2026-11-16', '00:00', '2026-11-16T07:00:00.000Z'],
    ['the minute before the clocks go forward', '2026-03-08', '01:59', '2026-03-08T08:59:00.000Z'],
    ['the first minute after that', '2026-03-08', '03:00', '2026-03-08T09:00:00.000Z'],
    ['a time that never was: as long after the gap as it lay in it', '2026-03-08', '02:30', '2026-03-08T09:30:00.000Z'],
    ['a time that came twice: the first', '2026-11-01', '01:30', '2026-11-01T07:30:00.000Z'],
    ['the hour after that', '2026-11-01', '02:00', '2026-11-01T09:00:00.000Z'],
  ])('%s', (_, date, time, moment) => expect(at('America/Denver', date, time)).toBe(moment));

  it('a day starts and ends at its own midnight', () => {
    expect(dayIn('America/Denver', instant(Date.parse('2026-11-17T06:59:59.999Z')))).toBe('2026-11-16');
    expect(dayIn('America/Denver', instant(Date.parse('2026-11-17T07:00:00.000Z')))).toBe('2026-11-17');
    expect(timeIn('America/Denver', instant(Date.parse('2026-11-17T07:00:00.000Z')))).toBe('00:00');
  });
});

test.each([
  ['Europe/Berlin', '2026-03-29', '02:15', '2026-03-29T01:15:00.000Z'],
  ['Europe/Berlin', '2026-10-25', '02:15', '2026-10-25T00:15:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'], // half an hour comes twice
  ['Asia/Kathmandu', '2026-06-01', '12:00', '2026-06-01T06:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-06-01', '00:30', '2026-05-31T10:30:00.000Z'],
  ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00.000Z'], // a day that Samoa left out
])('%s %s %s is %s', (zone, date, time, moment) => expect(at(zone, date, time)).toBe(moment));

test('what the wall clock shows leads back to the moment, or to the first of two that look alike', () => {
  fc.assert(fc.property(fc.constantFrom(...zones), minutes, (zone, moment) => {
    const back = momentOf(zone, dayIn(zone, moment), timeIn(zone, moment));
    expect([dayIn(zone, back), timeIn(zone, back)]).toEqual([dayIn(zone, moment), timeIn(zone, moment)]);
    expect(back <= moment).toBe(true);
    expect(millis(moment) - millis(back)).toBeLessThanOrEqual(3_600_000);
  }), { numRuns: 1000 });
});

test('the order of the text is the order of time', () => {
  fc.assert(fc.property(minutes, fc.integer({ min: -1e9, max: 1e9 }), (moment, ms) => {
    expect(isInstant(later(moment, ms))).toBe(true);
    expect(millis(later(moment, ms)) - millis(moment)).toBe(ms);
    expect(later(moment, ms) > moment).toBe(ms > 0);
  }));
});
