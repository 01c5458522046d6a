/** Why somebody may see or do a thing; printed in the history. */
export const bases = ['team', 'backup', 'oversight', 'own-report', 'intake', 'office', 'audit', 'self', 'operator'] as const;
export type Basis = (typeof bases)[number];
