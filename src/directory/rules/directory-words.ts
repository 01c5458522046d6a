/** Kinds of schools and agencies, in words. */
export const schoolLevels = { elementary: 'Elementary', middle: 'Middle', high: 'High', other: 'Other' } as const;

export const agencyKinds = {
  'law-enforcement': 'Law enforcement', 'community-mental-health': 'Community mental health', 'mobile-crisis': 'Mobile crisis', 'child-protection': 'Child protection',
  'family-services': 'Family services', 'victim-services': 'Victim services', 'health-care': 'Health care', other: 'Other',
} as const;
export type AgencyKind = keyof typeof agencyKinds;
