/** Why somebody may see or do a thing; printed in the history. */
export const bases = ['team', 'oversight', 'own-report', 'intake', 'office', 'self', 'operator'] as const;
export type Basis = (typeof bases)[number];
