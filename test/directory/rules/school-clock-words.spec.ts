import { dueWithin, type SchoolTime, type SchoolYear } from '../../../src/directory/rules/school-clock.js';
import { dueWords, momentWords, timeWords, withinWords } from '../../../src/directory/rules/school-clock-words.js';
import { momentOf } from '../../../src/kernel/instant.js';
import { localDate as day } from '../../../src/kernel/local-date.js';
import type { Within } from '../../../src/kernel/within.js';

const zone = 'America/Denver';
const year: SchoolYear = { firstDay: day('2026-08-17'), lastDay: day('2027-06-01'), closed: ['2026-11-11', '2026-11-26', '2026-11-27'].map(day), early: [day('2026-12-18')], opens: '08:15', closes: '15:15', earlyCloses: '12:30', names: { [day('2026-11-26')]: 'Thanksgiving break', [day('2026-11-27')]: 'Thanksgiving break' } };
const say = (within: Within, date: string, time: string, years: SchoolYear[] = [year]): string => {
  const school: SchoolTime = { zone, years };
  const start = momentOf(zone, day(date), time);
  return dueWords(within, start, 'it was entered', dueWithin(within, start, school), school);
};

describe('why something is due', () => {
  it.each<[Within, string, string, string]>([
    [{ schoolDays: 1 }, '2026-11-25', '14:10', 'Due Monday, November 30, 3:15 PM: 1 school day from when it was entered (Wednesday, November 25, 2:10 PM). No school from Thursday, November 26 to Sunday, November 29 (Thanksgiving break, and the weekend).'],
    [{ schoolDays: 1 }, '2026-11-10', '14:10', 'Due Thursday, November 12, 3:15 PM: 1 school day from when it was entered (Tuesday, November 10, 2:10 PM). No school on Wednesday, November 11 (closed).'],
    [{ schoolHours: 1 }, '2026-12-04', '16:00', 'Due Monday, December 7, 9:15 AM: 1 school hour from when it was entered (Friday, December 4, 4:00 PM). School was over for Friday, December 4. No school on Saturday, December 5 and Sunday, December 6 (weekend).'],
    [{ schoolDays: 1 }, '2026-12-17', '12:00', 'Due Friday, December 18, 12:30 PM: 1 school day from when it was entered (Thursday, December 17, 12:00 PM). School closes early on Friday, December 18.'],
    [{ hours: 24 }, '2026-11-25', '00:05', 'Due Thursday, November 26, 12:05 AM: 24 hours from when it was entered (Wednesday, November 25, 12:05 AM).'],
    [{ calendarDays: 28 }, '2026-11-02', '09:00', 'Due Monday, November 30, 11:59 PM: 28 calendar days from when it was entered (Monday, November 2, 9:00 AM).'],
  ])('%j from %s %s', (within, date, time, words) => expect(say(within, date, time)).toBe(words));

  it('says loudly that no calendar is entered, or no hours', () => {
    expect(say({ schoolDays: 1 }, '2027-06-01', '10:00')).toContain('No school calendar is entered for 2026-27: Monday to Friday, 8:00 AM to 3:00 PM, are taken as school time.');
    expect(say({ schoolDays: 1 }, '2026-09-01', '10:00', [{ ...year, opens: null, closes: null, earlyCloses: null }])).toContain('The school calendar for 2026-27 does not say when school closes: 8:00 AM to 3:00 PM is taken.');
  });

  it('names the first stretches and counts the others', () => {
    expect(say({ schoolDays: 30 }, '2026-09-01', '10:00')).toContain('3 more stretches without school do not count either.');
  });

  it('has words for times, moments and amounts', () => {
    expect([timeWords('00:00'), timeWords('12:30'), timeWords('23:05')]).toEqual(['12:00 AM', '12:30 PM', '11:05 PM']);
    expect(momentWords(zone, momentOf(zone, day('2026-11-30'), '15:15'))).toBe('Monday, November 30, 3:15 PM');
    expect([withinWords({ schoolDays: 2 }), withinWords({ schoolHours: 1 })]).toEqual(['2 school days', '1 school hour']);
  });
});
