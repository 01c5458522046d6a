/** The parts people have in a case. The subject is not among them: a case has exactly one. */
export const parts = {
  target: 'Target', witness: 'Witness', guardian: 'Guardian of the subject', 'target-guardian': 'Guardian of a target', staff: 'Staff who know the subject', other: 'Other',
} as const;
export type Part = keyof typeof parts;
