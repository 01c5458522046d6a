import { localDate } from '../../../src/kernel/local-date.js';
import { readHappened } from '../../../src/platform/web/index.js';

const zone = 'America/Denver';
const now = { date: localDate('2026-11-16'), time: '14:05' };
const read = (happenedDate: string, happenedTime: string, happenedPrecision: string) => readHappened({ happenedDate, happenedTime, happenedPrecision }, zone, now);

test.each([
  ['2026-11-16', '09:30', 'exact', { precision: 'exact', date: '2026-11-16', time: '09:30', zone }],
  ['2026-11-16', '14:05', 'exact', { precision: 'exact', date: '2026-11-16', time: '14:05', zone }],
  ['2026-11-16', '14:10', 'exact', { precision: 'exact', date: '2026-11-16', time: '14:10', zone }], // a clock that is a little ahead
  ['2026-11-15', '23:50', 'exact', { precision: 'exact', date: '2026-11-15', time: '23:50', zone }],
  ['2026-11-02', '', 'about', { precision: 'about', date: '2026-11-02', time: null, zone }],
  ['2026-11-02', '09:30', 'unknown', { precision: 'unknown', date: null, time: null, zone }],
  ['', '', 'unknown', { precision: 'unknown', date: null, time: null, zone }],
])('%s %s, %s', (date, time, precision, happened) => expect(read(date, time, precision)).toEqual({ happened, problems: [] }));

test.each([
  ['', '', 'exact', ['happenedDate']], ['2026-02-30', '', 'exact', ['happenedDate']], ['2026-11-17', '', 'about', ['happenedDate']], ['2026-11-16', '24:00', 'exact', ['happenedTime']], ['2026-11-16', '14:11', 'exact', ['happenedTime']], ['2026-11-16', '23:50', 'about', ['happenedTime']], ['2026-11-16', '9:30', 'exact', ['happenedTime']],
  ['2026-11-16', '', 'perhaps', ['happenedPrecision']], ['soon', 'noon', '', ['happenedPrecision', 'happenedDate', 'happenedTime']],
])('%s %s, "%s" is mended at %j', (date, time, precision, fields) => {
  const { happened, problems } = read(date, time, precision);
  expect(happened).toBeNull();
  expect(problems.map(({ field }) => field)).toEqual(fields);
});
