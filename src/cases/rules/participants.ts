/** The parts people have in a case. The subject is not among them: a case has exactly one. */
export const parts = {
  target: 'Target', witness: 'Witness', guardian: 'Parent or guardian of the person of concern', 'target-guardian': 'Parent or guardian of a target', staff: 'Staff who know the person of concern', other: 'Other',
} as const;
export type Part = keyof typeof parts;
