import { holds, type Known } from './conditions.js';
import type { Clock, Definition } from './definition.js';
import type { CaseEvent, Hop } from './vocabulary.js';

/** Clocks that an event starts in the case as it stands. When each is due is reckoned with the school's calendar. */
export const clocksStartedBy = (definition: Definition, known: Known, event: CaseEvent): Clock[] =>
  definition.clocks.filter(({ starts, requiredWhen }) => starts === event && holds(requiredWhen, known));

/** Clocks that an event stops. */
export const clocksStoppedBy = (definition: Definition, event: CaseEvent): Clock[] => definition.clocks.filter(({ until }) => until === event);

/** Who is told after so many hops that led to nobody; the last one stays told. Null for a clock that tells nobody. */
export const toldAfter = ({ tell }: Clock, hops: number): Hop | null => tell[Math.min(hops, tell.length - 1)] ?? null;
