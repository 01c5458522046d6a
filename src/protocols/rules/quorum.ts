import type { Discipline } from '../../kernel/disciplines.js';
import type { Participants } from './definition.js';
import { oncePerPerson, seated, type Taking } from './seats.js';

export interface QuorumStanding {
  met: boolean;
  /** How many of those present count. */
  counted: number;
  /** People still needed for the minimum. */
  peopleMissing: number;
  /** Different disciplines besides law enforcement still needed. */
  disciplinesMissing: number;
  /** Seats that nobody present can fill, each as the disciplines that could. */
  openSeats: Discipline[][];
}

/**
 * Whether those present may decide. Give only people who count: trained, without a conflict of interest, there. One
 * person counts once, and a discipline that the stage does not name counts for nothing.
 */
export function quorum({ minimum, disciplines, besidesPolice, seats }: Participants, present: readonly Taking[]): QuorumStanding {
  const people = oncePerPerson(present.filter(({ discipline }) => disciplines.includes(discipline)));
  const others = new Set(people.map(({ discipline }) => discipline).filter((discipline) => discipline !== 'law-enforcement')).size;
  const openSeats = seated(seats.map((anyOf) => ({ anyOf })), people).open.map(({ anyOf }) => anyOf);
  const peopleMissing = Math.max(0, minimum - people.length);
  const disciplinesMissing = Math.max(0, besidesPolice - others);
  return { met: peopleMissing + disciplinesMissing + openSeats.length === 0, counted: people.length, peopleMissing, disciplinesMissing, openSeats };
}
