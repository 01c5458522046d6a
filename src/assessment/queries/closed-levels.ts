import { disabledLevels, type Definition, type DisabledLevel, type Known } from '../../protocols/index.js';
import { knownWith, teamFactsOf } from './known-case.js';

/**
 * The levels that floors take away whichever of the team's facts are found beside those that act already, lowest first:
 * what the form can say before anybody has chosen. A fact that acts is only ever added to here.
 */
export function levelsClosedAnyway(definition: Definition, known: Known): DisabledLevel[] {
  const open = teamFactsOf(definition).filter((fact) => !known.facts.has(fact));
  const cases = subsets(open).map((facts) => disabledLevels(definition, knownWith(known, facts)));
  return (cases[0] ?? []).flatMap(({ level }) => {
    const each = cases.map((closed) => closed.find((one) => one.level === level)?.floors ?? []);
    if (each.some((floors) => floors.length === 0)) return [];
    return [{ level, floors: each[0]! }];
  });
}

/** What a form shows as closed, and what that is tried on. `facts` are those typed on a form that was sent; null before that. */
export function closedOnForm(definition: Definition, known: Known, facts: readonly string[] | null): { known: Known; closed: DisabledLevel[] } {
  if (facts === null) return { known, closed: levelsClosedAnyway(definition, known) };
  const found = knownWith(known, facts.filter((fact) => teamFactsOf(definition).includes(fact)));
  return { known: found, closed: disabledLevels(definition, found) };
}

/** Every selection of some facts, none of them first. A protocol has a handful. */
function subsets(facts: readonly string[]): string[][] {
  return facts.reduce<string[][]>((all, fact) => [...all, ...all.map((one) => [...one, fact])], [[]]);
}
