import type { Discipline } from '../../kernel/disciplines.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';

/** Days that people have at least, from the day a course is made required, before anybody is held back by it: turning it on does not stop the work. */
export const shortestGrace = 14;

/** Disciplines that sit at a team's table, for which a district may require a course. */
export const trainedDisciplines = ['administration', 'counseling', 'mental-health', 'law-enforcement', 'special-education', 'instruction', 'nurse', 'district'] as const satisfies readonly Discipline[];

export interface RequirementDates { requiredFrom: LocalDate; bindsFrom: LocalDate }
export interface RequirementProblem { field: 'course' | 'disciplines' | 'requiredFrom' | 'bindsFrom'; text: string }

/** What is wrong with the days from which a course is required, and from which it holds people back. */
export function requirementProblems({ requiredFrom, bindsFrom }: RequirementDates, today: LocalDate): RequirementProblem[] {
  if (bindsFrom < requiredFrom) return [{ field: 'bindsFrom', text: 'Enter the day on which it is required, or a later one' }];
  if (bindsFrom < addDays(today, shortestGrace)) return [{ field: 'bindsFrom', text: `Leave people at least ${shortestGrace} days from today, so that the teams’ work goes on` }];
  return [];
}
