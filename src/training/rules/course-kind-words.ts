/** What a course is for. A refresher renews another course. */
export const courseKinds = ['basic', 'refresher', 'officer', 'other'] as const;
export type CourseKind = (typeof courseKinds)[number];

export const courseKindWords: Readonly<Record<CourseKind, string>> = {
  basic: 'Threat assessment, basic', refresher: 'Threat assessment, refresher', officer: 'School policing', other: 'Something else',
};
