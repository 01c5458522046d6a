import { holds, type Known } from './conditions.js';
import type { Definition, Floor } from './definition.js';

/** A level that cannot be chosen now, and the floors that take it away. */
export interface DisabledLevel { level: string; floors: Floor[] }

/**
 * The levels that the case's facts take away, lowest first. The highest never is, so one is always left; nothing is
 * picked, put first or emphasized among those that are left.
 */
export function disabledLevels(definition: Definition, known: Known): DisabledLevel[] {
  const holding = definition.floors.filter(({ when }) => holds(when, known));
  return definition.levels.flatMap(({ id }) => {
    const floors = holding.filter(({ disables }) => disables.includes(id));
    return floors.length === 0 ? [] : [{ level: id, floors }];
  });
}

/** Whether a level is one of the protocol's and no floor takes it away. */
export function mayChoose(definition: Definition, known: Known, level: string): boolean {
  return definition.levels.some(({ id }) => id === level) && !disabledLevels(definition, known).some((one) => one.level === level);
}
