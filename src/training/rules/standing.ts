import type { Discipline } from '../../kernel/disciplines.js';
import { daysBetween, type LocalDate } from '../../kernel/local-date.js';
import { isValidOn, validUntil, type Held } from './validity.js';

/** A course that the district requires of a discipline. From `bindsFrom` on somebody without it does not count; before, they are only told. */
export interface Requirement { course: string; name: string; discipline: Discipline; requiredFrom: LocalDate; bindsFrom: LocalDate }

/** A required course that somebody does not hold on a day. `until` is the last day they held it, null when they never did. */
export interface Lapse { course: string; name: string; until: LocalDate | null; since: LocalDate }
/** A required course with how somebody stands in it. */
export interface Asked extends Requirement { until: LocalDate | null; state: 'valid' | 'soon' | 'due' | 'lapsed' }

/** Days before its end at which a training is called out on the person's own page. */
export const soonDays = 60;

/** What is required of somebody with these disciplines, each course once, by its earliest dates. */
export function requiredOf(requirements: readonly Requirement[], disciplines: readonly Discipline[]): Requirement[] {
  const asked = new Map<string, Requirement>();
  for (const one of requirements.filter(({ discipline }) => disciplines.includes(discipline))) {
    const before = asked.get(one.course);
    const earliest = (key: 'requiredFrom' | 'bindsFrom') => (before !== undefined && before[key] < one[key] ? before[key] : one[key]);
    asked.set(one.course, { ...(before ?? one), requiredFrom: earliest('requiredFrom'), bindsFrom: earliest('bindsFrom') });
  }
  return [...asked.values()];
}

/** How somebody stands in everything that is required of them. `renewals` names the courses that renew one. */
export function standing(requirements: readonly Requirement[], disciplines: readonly Discipline[], renewals: ReadonlyMap<string, readonly string[]>, held: readonly Held[], day: LocalDate): Asked[] {
  return requiredOf(requirements, disciplines).map((one) => {
    const until = validUntil(one.course, renewals.get(one.course) ?? [], held);
    return { ...one, until, state: stateOf(until, one.bindsFrom, day) };
  });
}

/** `due`: not held, but nobody is held back by it yet. `soon`: valid, and it ends within `soonDays`. */
export function stateOf(until: LocalDate | null, bindsFrom: LocalDate, day: LocalDate): Asked['state'] {
  if (!isValidOn(until, day)) return bindsFrom <= day ? 'lapsed' : 'due';
  return daysBetween(day, until!) <= soonDays ? 'soon' : 'valid';
}

/** What keeps somebody from counting for quorum and from signing (domain rule 52); empty when nothing does. */
export function lapses(asked: readonly Asked[]): Lapse[] {
  return asked.filter(({ state }) => state === 'lapsed').map(({ course, name, until, bindsFrom }) => ({ course, name, until, since: bindsFrom }));
}
