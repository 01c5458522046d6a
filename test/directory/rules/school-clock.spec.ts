import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { dueWithin, hoursOn, type SchoolTime, type SchoolYear } from '../../../src/directory/rules/school-clock.js';
import { isSchoolDay } from '../../../src/directory/rules/school-days.js';
import { dayIn, instant, millis, momentOf, timeIn, type Instant } from '../../../src/kernel/instant.js';
import { addDays, localDate, type LocalDate } from '../../../src/kernel/local-date.js';
import type { Within } from '../../../src/kernel/within.js';
import { scratch } from '../../support/scratch.mjs';

const day = localDate;
const hours = { opens: '08:15', closes: '15:15', earlyCloses: '12:30' };
const year: SchoolYear = { firstDay: day('2026-08-17'), lastDay: day('2027-06-01'), closed: ['2026-11-26', '2026-11-27'].map(day), early: [day('2026-12-18')], ...hours };
const before: SchoolYear = { firstDay: day('2025-08-18'), lastDay: day('2026-05-29'), closed: [], early: [], ...hours };
const denver: SchoolTime = { zone: 'America/Denver', years: [year, before] };
const at = (date: string, time: string, zone = 'America/Denver'): Instant => momentOf(zone, day(date), time);
const due = (within: Within, start: Instant, time: SchoolTime = denver): string => {
  const { at: moment } = dueWithin(within, start, time);
  return `${dayIn(time.zone, moment)} ${timeIn(time.zone, moment)}`;
};

describe('what is due', () => {
  it.each<[Within, string, string, string, string]>([
    [{ schoolDays: 1 }, '2026-11-25', '14:10', '2026-11-30 15:15', 'over a holiday and a weekend'],
    [{ schoolDays: 1 }, '2026-11-27', '09:00', '2026-11-30 15:15', 'entered on a closed day'],
    [{ schoolDays: 1 }, '2026-12-17', '22:00', '2026-12-18 12:30', 'on an early-release day'],
    [{ schoolDays: 2 }, '2026-05-28', '10:00', '2026-08-17 15:15', 'over the summer and July 1'],
    [{ schoolHours: 2 }, '2026-11-25', '14:15', '2026-11-30 09:15', 'one hour now and one after the break'],
    [{ schoolHours: 1 }, '2026-11-25', '05:00', '2026-11-25 09:15', 'entered before school opens'],
    [{ schoolHours: 7 }, '2026-11-24', '08:15', '2026-11-24 15:15', 'a whole day, which ends at closing time'],
    [{ schoolHours: 1 }, '2026-12-18', '12:30', '2026-12-21 09:15', 'entered when an early day ends'],
    [{ calendarDays: 2 }, '2026-11-25', '14:10', '2026-11-27 23:59', 'calendar days run over closed days'],
    [{ hours: 24 }, '2026-10-31', '14:00', '2026-11-01 13:00', 'a day of 25 hours, as clocks go back'],
    [{ hours: 24 }, '2027-03-13', '14:00', '2027-03-14 15:00', 'a day of 23 hours, as clocks go forward'],
    [{ schoolDays: 1 }, '2027-03-12', '14:00', '2027-03-15 15:15', 'closing time after clocks went forward'],
  ])('within %j from %s %s: %s (%s)', (within, date, time, expected) => expect(due(within, at(date, time))).toBe(expected));

  it('reads hours that a clock change skips or doubles: the moment after the gap, and the first of the two', () => {
    const nights: SchoolTime = { zone: 'Africa/Cairo', years: [{ ...year, closed: [], early: [], opens: '00:00', closes: '00:30', earlyCloses: null }] };
    const [friday] = [day('2027-04-30')]; // clocks in Egypt go forward at midnight of the last Friday in April
    expect(due({ schoolDays: 1 }, momentOf('Africa/Cairo', addDays(friday, -1), '12:00'), nights)).toBe('2027-04-30 01:30');
    const doubled: SchoolTime = { zone: 'America/Denver', years: [{ ...year, opens: '00:10', closes: '01:30', earlyCloses: null }] };
    expect(dueWithin({ calendarDays: 1 }, at('2026-10-31', '12:00'), doubled).at).toBe('2026-11-02T06:59:00.000Z');
  });

  it('says which years have no calendar, and which calendars no hours', () => {
    expect(dueWithin({ schoolDays: 1 }, at('2027-06-01', '10:00'), denver)).toMatchObject({ at: at('2027-06-02', '15:00'), noCalendar: ['2026-27'], noHours: [] });
    const silent: SchoolTime = { zone: 'America/Denver', years: [{ ...year, opens: null, closes: null, earlyCloses: null }] };
    expect(dueWithin({ schoolDays: 1 }, at('2026-09-01', '10:00'), silent)).toMatchObject({ at: at('2026-09-02', '15:00'), noCalendar: [], noHours: ['2026-27'] });
    expect(hoursOn([{ ...year, earlyCloses: null }], day('2026-12-18'))).toMatchObject({ closes: '15:15', early: true, assumed: true });
  });

  it.each([{ schoolDays: 0 }, { hours: 1.5 }, { schoolHours: -1 }, { calendarDays: NaN }])('refuses %j', (within) => {
    expect(() => dueWithin(within, at('2026-09-01', '10:00'), denver)).toThrow(RangeError);
  });
});

const dates = fc.integer({ min: -200, max: 900 }).map((n) => addDays(day('2026-01-01'), n));
const clockTimes = fc.integer({ min: 0, max: 23 * 60 + 59 }).map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
const someYears = fc.array(fc.record({ start: dates, length: fc.nat(300), closed: fc.array(dates, { maxLength: 30 }), early: fc.array(dates, { maxLength: 10 }), hours: fc.option(fc.constantFrom(hours, { opens: '07:05', closes: '14:20', earlyCloses: null })) }), { maxLength: 3 })
  .map((all): SchoolYear[] => all.map(({ start, length, closed, early, hours: known }) => ({ firstDay: start, lastDay: addDays(start, length), closed, early, opens: known?.opens ?? null, closes: known?.closes ?? null, earlyCloses: known?.earlyCloses ?? null })));
const zones = fc.constantFrom('America/Denver', 'America/New_York', 'America/Anchorage', 'America/Phoenix', 'Pacific/Guam');
const starts = fc.tuple(dates, clockTimes);
const schoolUnits = fc.oneof(fc.record({ schoolDays: fc.integer({ min: 1, max: 15 }) }), fc.record({ schoolHours: fc.integer({ min: 1, max: 60 }) }));
const otherUnits = fc.oneof(fc.record({ calendarDays: fc.integer({ min: 1, max: 60 }) }), fc.record({ hours: fc.integer({ min: 1, max: 500 }) }));
const units = fc.oneof(schoolUnits, otherUnits);
const more = (within: Within): Within => Object.fromEntries(Object.entries(within).map(([unit, n]) => [unit, (n) + 1])) as unknown as Within;
const startIn = (zone: string, [date, time]: [LocalDate, string]): Instant => momentOf(zone, date, time);

describe('clocks, whatever the calendars', () => {
  it('in school time never end on a day without school, before it opens or after it closes', () => {
    fc.assert(fc.property(someYears, zones, starts, schoolUnits, (years, zone, start, within) => {
      const { at: moment } = dueWithin(within, startIn(zone, start), { zone, years });
      const on = dayIn(zone, moment);
      const { opens, closes } = hoursOn(years, on);
      expect(isSchoolDay(years, on).open).toBe(true);
      expect(moment > startIn(zone, start)).toBe(true);
      expect(moment >= momentOf(zone, on, opens) && moment <= momentOf(zone, on, closes)).toBe(true);
    }));
  });

  it('never run backward: a later start never ends earlier, and more time always ends later', () => {
    fc.assert(fc.property(someYears, zones, starts, units, fc.nat(20 * 24 * 60), (years, zone, start, within, minutes) => {
      const time = { zone, years };
      const from = startIn(zone, start);
      const { at: moment } = dueWithin(within, from, time);
      expect(dueWithin(within, instant(millis(from) + minutes * 60_000), time).at >= moment).toBe(true);
      expect(dueWithin(more(within), from, time).at > moment).toBe(true);
    }));
  });

  it('explain each day on the way once, and count as many as were asked for', () => {
    fc.assert(fc.property(someYears, zones, starts, schoolUnits, (years, zone, start, within) => {
      const { at: moment, counted, skipped } = dueWithin(within, startIn(zone, start), { zone, years });
      const first = 'schoolDays' in within ? addDays(start[0], 1) : dayIn(zone, startIn(zone, start));
      const way: LocalDate[] = [];
      for (let on = first; on <= dayIn(zone, moment); on = addDays(on, 1)) way.push(on);
      expect([...counted, ...skipped.map((one) => one.day)].sort()).toEqual(way);
      if ('schoolDays' in within) expect(counted).toHaveLength(within.schoolDays);
      expect(counted.every((on) => isSchoolDay(years, on).open)).toBe(true);
    }));
  });

  it('in calendar days and hours do not know any school calendar', () => {
    fc.assert(fc.property(someYears, zones, starts, otherUnits, (years, zone, start, within) => {
      expect(dueWithin(within, startIn(zone, start), { zone, years })).toEqual(dueWithin(within, startIn(zone, start), { zone, years: [] }));
    }));
  });

  it('do not depend on the zone of the machine', () => {
    const folder = mkdtempSync(join(scratch, 'school-clock-'));
    for (const file of ['kernel/instant', 'kernel/local-date', 'directory/rules/school-days', 'directory/rules/school-clock']) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, `${file}.js`), ts.transpileModule(readFileSync(join('src', `${file}.ts`), 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } }).outputText);
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const cases = fc.sample(fc.tuple(units, starts, zones), { numRuns: 60, seed: 7 }).map(([within, start, zone]) => ({ within, start: startIn(zone, start), time: { zone, years: [year, before] } }));
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    writeFileSync(join(folder, 'run.js'), `import { readFileSync } from 'node:fs'; import { dueWithin } from './directory/rules/school-clock.js';
      const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'));
      console.log(JSON.stringify([new Date(2026, 0, 1).getTimezoneOffset(), ...cases.map(({ within, start, time }) => dueWithin(within, start, time).at)]));`);
    const under = (TZ: string): unknown[] => JSON.parse(execFileSync(process.execPath, [join(folder, 'run.js')], { env: { ...process.env, TZ }, encoding: 'utf8' })) as unknown[];
    const expected = cases.map(({ within, start, time }) => dueWithin(within, start, time).at);
    for (const [machine, offset] of [['Asia/Tokyo', -540], ['America/Los_Angeles', 480]] as const) expect(under(machine)).toEqual([offset, ...expected]);
    rmSync(folder, { recursive: true });
  });
});
