/**
 * Who a text is written for. Chosen where it is written; readers follow from it.
 * The letters are those of the access policy: A report, B team, C counselor, D health, E law enforcement,
 * F legal, G reporter identity, H sealed, I audit and system.
 */
export const recordClasses = [
  'report', 'team', 'counselor-confidential', 'health', 'law-enforcement', 'legal', 'reporter-identity', 'sealed', 'system',
] as const;
export type RecordClass = (typeof recordClasses)[number];
