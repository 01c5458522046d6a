import type { Discipline } from '../../kernel/disciplines.js';

/** Somebody who takes part, and for which discipline. `person` is any stable id. */
export interface Taking { person: string; discipline: Discipline }

export interface Seated<Rule> {
  filled: { rule: Rule; by: Taking }[];
  open: Rule[];
}

/**
 * Gives each demanded seat, in order, a person of its own, moving earlier ones aside where they fit elsewhere. Which
 * demands can be met together does not depend on the order in which people came; sorting makes the names so too.
 */
export function seated<Rule extends { anyOf: readonly Discipline[] }>(rules: readonly Rule[], taking: readonly Taking[]): Seated<Rule> {
  const people = oncePerPerson(taking);
  const taken = new Map<string, Rule>();
  const place = (rule: Rule, tried: Set<string>): boolean => people.some(({ person, discipline }) => {
    if (!rule.anyOf.includes(discipline) || tried.has(person)) return false;
    tried.add(person);
    const holder = taken.get(person);
    if (holder !== undefined && !place(holder, tried)) return false;
    taken.set(person, rule);
    return true;
  });
  const open = rules.filter((rule) => !place(rule, new Set()));
  const filled = rules.flatMap((rule) => people.filter(({ person }) => taken.get(person) === rule).map((by) => ({ rule, by })));
  return { filled, open };
}

/** One line a person, in an order that does not depend on when they came. */
export function oncePerPerson<T extends Taking>(taking: readonly T[]): T[] {
  const inOrder = [...taking].sort((a, b) => compare(a.person, b.person) || compare(a.discipline, b.discipline));
  return inOrder.filter(({ person }, at) => inOrder[at - 1]?.person !== person);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
