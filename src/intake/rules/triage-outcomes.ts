/** What triage may make of a report (NTAC, Enhancing School Safety, 2018: not every report needs an assessment, every one a documented decision). */
export const outcomes = {
  open: 'Open a case',
  add: 'Add to an open case',
  reopen: 'Open a closed case again',
  addressed: 'Addressed with support, no assessment',
  routed: 'Routed to another process',
  gather: 'Gather more first',
  unfounded: 'Unfounded',
} as const;
export type Outcome = keyof typeof outcomes;

/** The processes that a report may belong to instead. */
export const routes = {
  suicide: 'Suicide protocol', 'child-protection': 'Child protection', bullying: 'Bullying', 'title-ix': 'Title IX', 'special-education': 'Special education', discipline: 'Discipline',
} as const;
export type Route = keyof typeof routes;

/** Where a report stands. `settled` and `in-case` are ends; everything else waits for somebody. */
export const reportStates = ['received', 'gathering', 'confirming', 'unacknowledged', 'returned', 'settled', 'in-case'] as const;
export type ReportState = (typeof reportStates)[number];

export const openStates: readonly ReportState[] = ['received', 'gathering', 'confirming', 'unacknowledged', 'returned'];

/** In these states a report waits for a triage decision. */
export const awaitsTriage = (state: ReportState): boolean => state === 'received' || state === 'gathering' || state === 'returned';

/** Ends without a case are never one person's to decide: a second reader of another discipline confirms them. */
export const needsSecondReader = (outcome: Outcome): boolean => outcome === 'addressed' || outcome === 'routed' || outcome === 'unfounded';

export interface Standing {
  /** The latest triage; null before there is one. */
  outcome: Outcome | null;
  /** What the second reader said; null while nobody has read it. */
  agrees: boolean | null;
  acknowledged: boolean;
}

/** The state that follows from the records. A routed report is not settled before its receiver has acknowledged it. */
export function stateOf({ outcome, agrees, acknowledged }: Standing): ReportState {
  if (outcome === null) return 'received';
  if (outcome === 'open' || outcome === 'add' || outcome === 'reopen') return 'in-case';
  if (outcome === 'gather') return 'gathering';
  if (agrees === null) return 'confirming';
  if (!agrees) return 'returned';
  return outcome === 'routed' && !acknowledged ? 'unacknowledged' : 'settled';
}

/** What a reporter may learn: that it was followed up, never what was found. */
export function reporterSees(state: ReportState): 'received' | 'looking' | 'followed-up' {
  if (state === 'received') return 'received';
  return state === 'settled' || state === 'in-case' ? 'followed-up' : 'looking';
}
