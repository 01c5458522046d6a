/** How the district knows a person. A subject may be any of them. */
export const personKinds = ['student', 'staff', 'guardian', 'former-student', 'former-staff', 'other'] as const;
export type PersonKind = (typeof personKinds)[number];
