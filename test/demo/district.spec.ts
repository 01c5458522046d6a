import { agencies, calendars, cast, demoPassword, guardianLinks, guardians, schools, staff, students } from '../../src/demo/district/index.js';
import { isSchoolDay, schoolYearOf } from '../../src/directory/rules/school-days.js';
import { daysBetween, localDate, weekday } from '../../src/kernel/local-date.js';
import { nearness } from '../../src/people/rules/near-names.js';

const today = localDate('2026-11-18');
const everybody = [...students, ...guardians, ...staff];
const castMembers = Object.values(cast);
const rolesAt = (school: string | null) =>
  castMembers.flatMap((member) => member.seats.filter((seat) => seat.school === school && seat.from <= today && (seat.until === null || seat.until >= today)).map((seat) => seat.role)).sort();
const repeated = (list: readonly string[]) => list.filter((item, at) => list.indexOf(item) !== at);

describe('the invented district', () => {
  it('names nobody and nothing twice', () => {
    expect(repeated(everybody.map(({ key }) => key))).toEqual([]);
    expect(repeated(everybody.map(({ name }) => name.full.normalize('NFC')))).toEqual([]);
    expect(repeated(students.map(({ externalId }) => externalId.id))).toEqual([]);
    expect(repeated(castMembers.map(({ username }) => username))).toEqual([]);
    expect(repeated(guardianLinks.map(({ student, guardian }) => `${student} ${guardian}`))).toEqual([]);
    expect(repeated(guardianLinks.flatMap(({ guardian, mayBeCalledAt }) => (mayBeCalledAt === null ? [] : [`${guardian} ${mayBeCalledAt}`])).filter((one, at, all) => all.indexOf(one) === at).map((line) => line.slice(line.indexOf(' '))))).toEqual([]);
    expect(repeated([...schools, ...agencies].map(({ key }) => key))).toEqual([]);
  });

  it('gives everybody a name that can be shown and sorted, and telephone numbers of nobody', () => {
    for (const { name } of everybody) {
      expect(name.full.trim()).toBe(name.full);
      expect(name.full).not.toBe('');
      expect(name.sort).not.toBe('');
      expect(name.used).not.toBe('');
    }
    const lines = [...guardianLinks.flatMap(({ mayBeCalledAt }) => mayBeCalledAt ?? []), ...agencies.map(({ phone }) => phone)];
    for (const line of lines) expect(line).toMatch(/^\(970\) 555-01\d\d/);
  });

  it('has about sixty students, some with plans, in the grades and of the age of their school', () => {
    expect(students.length).toBeGreaterThanOrEqual(55);
    expect(students.length).toBeLessThanOrEqual(70);
    for (const school of schools) expect(students.filter((student) => student.school === school.key).length).toBeGreaterThan(15);
    for (const plan of ['iep', 'plan504', 'el'] as const) expect(students.filter((student) => student[plan]).length).toBeGreaterThanOrEqual(4);
    const outOfPlace = students.filter(({ school, grade, dateOfBirth }) => {
      const usual = 5 + (grade === 'K' ? 0 : Number(grade));
      const age = daysBetween(dateOfBirth, localDate('2026-09-01')) / 365.25;
      return !schools.find(({ key }) => key === school)?.grades.includes(grade) || age < usual || age >= usual + 1.1;
    });
    expect(outOfPlace.map(({ key }) => key)).toEqual([]);
  });

  it('writes names in many scripts and customs', () => {
    const names = students.map(({ name }) => name.full);
    for (const script of ['Latin', 'Arabic', 'Han', 'Hangul', 'Cyrillic', 'Hiragana']) {
      expect(names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(true);
    }
    for (const custom of [/^\p{L}+$/u, /-/, /'/, /’/, /ʻ/, /\u0301/u]) expect(names.some((name) => custom.test(name))).toBe(true);
    expect(names.some((name) => name !== name.normalize('NFC'))).toBe(true);
  });

  it('has names so near that the rule finds them, and no others by chance', () => {
    const near = students.flatMap((one, at) => students.slice(at + 1).filter((other) => nearness(one.name.full, other.name.full) !== null).map((other) => [one.key, other.key]));
    expect(near).toEqual([
      ['sara-penhallow', 'sarah-penhallow'],
      ['jordan-ellis', 'jordyn-ellis'],
      ['jon-whitlock', 'john-whitlock'],
      ['katherine-dunmore', 'catherine-dunmore'],
    ]);
  });

  it('gives every student a guardian who is there, some with limits, some with children at two schools', () => {
    const schoolOf = new Map<string, string>(students.map(({ key, school }) => [key, school]));
    expect(guardianLinks.filter(({ student }) => !schoolOf.has(student))).toEqual([]);
    expect(guardianLinks.filter(({ guardian }) => !guardians.some(({ key }) => key === guardian))).toEqual([]);
    expect(students.filter(({ key }) => !guardianLinks.some(({ student }) => student === key))).toEqual([]);
    expect(guardians.filter(({ key }) => !guardianLinks.some(({ guardian }) => guardian === key))).toEqual([]);

    const acrossSchools = guardians.filter(({ key }) => new Set(guardianLinks.filter(({ guardian }) => guardian === key).map(({ student }) => schoolOf.get(student))).size > 1);
    expect(acrossSchools.length).toBeGreaterThanOrEqual(5);
    for (const link of guardianLinks) if (link.contactLimit !== null) expect(link.mayBeCalledAt).toBeNull();
    expect(guardianLinks.filter(({ contactLimit }) => contactLimit !== null).length).toBeGreaterThanOrEqual(2);
    expect(guardianLinks.filter(({ interpreterNeeded }) => interpreterNeeded).length).toBeGreaterThanOrEqual(10);
    expect(guardianLinks.filter(({ interpreterNeeded, language }) => interpreterNeeded && language === 'en')).toEqual([]);
  });

  it('has a calendar for each school and school year, and school today', () => {
    expect(calendars.map(({ school, schoolYear }) => `${school} ${schoolYear}`).sort()).toEqual(
      ['elementary', 'high', 'middle'].flatMap((school) => [`${school} 2025-26`, `${school} 2026-27`]),
    );
    for (const calendar of calendars) {
      expect(schoolYearOf(calendar.firstDay)).toBe(calendar.schoolYear);
      expect(schoolYearOf(calendar.lastDay)).toBe(calendar.schoolYear);
      const open = [calendar.firstDay, calendar.lastDay, ...calendar.earlyRelease];
      expect(open.filter((date) => !isSchoolDay([calendar], date).open)).toEqual([]);
      expect(calendar.closed.filter((date) => date <= calendar.firstDay || date >= calendar.lastDay || weekday(date) % 6 === 0)).toEqual([]);
      expect(repeated(calendar.closed)).toEqual([]);
    }
    for (const { key } of schools) expect(isSchoolDay(calendars.filter(({ school }) => school === key), today)).toEqual({ open: true, by: 'calendar' });
  });

  it('has a full team at the high school, and fewer elsewhere', () => {
    expect(rolesAt('high')).toEqual(['chair', 'counselor', 'nurse', 'principal', 'psychologist', 'special-educator', 'sro', 'teacher']);
    expect(rolesAt('middle')).toEqual(['chair', 'counselor', 'sro', 'teacher']);
    expect(rolesAt('elementary')).toEqual(['counselor', 'teacher']);
    expect(rolesAt(null)).toEqual(['auditor', 'district-coordinator', 'it-administrator', 'legal-counsel']);
    expect(Object.entries(cast).filter(([key, member]) => member.key !== key)).toEqual([]);
    expect(demoPassword.length).toBeGreaterThanOrEqual(15);
  });

  it('employs twenty-seven, the cast among them, and has the five kinds of agencies', () => {
    expect(staff).toHaveLength(27);
    expect(castMembers.filter((member) => !staff.some(({ key }) => key === member.key))).toEqual([]);
    expect(agencies.map(({ kind }) => kind).sort()).toEqual(['community-mental-health', 'family-services', 'law-enforcement', 'mobile-crisis', 'victim-services']);
  });
});
