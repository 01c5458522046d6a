import { disciplineWords } from '../../cases/index.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import { endReasons } from '../../management/index.js';
import type { AuditSheetFacts } from '../queries/audit-sheet.js';

/** The columns of a sample's file; days are YYYY-MM-DD on the calendar of the case's school, an empty cell is "not recorded". */
export const fileHeadings = [
  'Case', 'School', 'State', 'Report', 'Triage', 'Immediate safety', 'Assessment begun', 'Level recorded', 'Plan approved', 'First delivery', 'First review', 'Closed',
  'Levels', 'Disciplines that signed the last level', 'Notices done', 'Notices withheld', 'Notices open', 'Interventions', 'Deliveries', 'Deliveries that did not happen', 'Intervention end reasons',
  'Referrals', 'Reviews', 'Reviews late', 'Next review days late', 'Times closed', 'Disciplines that signed the last closing', 'Information set aside', 'People who looked', 'Looks',
] as const;

export function fileRow({ number, school, zone, closed, steps, levels, notices, interventions, referrals, reviews, nextReview, closings, dismissed, seen }: AuditSheetFacts): (string | number)[] {
  const on = (at: Instant | null) => (at === null ? '' : dayIn(zone, at));
  const fields = (signed: readonly { discipline: keyof typeof disciplineWords }[] | undefined) => (signed ?? []).map(({ discipline }) => disciplineWords[discipline]).join('; ');
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const noticesIn = (states: readonly string[]) => notices.filter(({ state }) => states.includes(state)).length;
  const ends = interventions.flatMap(({ end_reason: end }) => (end === null ? [] : [(endReasons as Record<string, string>)[end] ?? end]));
  return [
    number, school, closed ? 'Closed' : 'Open', on(steps.report), on(steps.triage), on(steps.safety), on(steps.assessment), on(steps.level), on(steps.plan), on(steps.delivery), steps.review ?? '', on(steps.closing),
    levels.map(({ word }) => word).join('; '), fields(levels.at(-1)?.signed), noticesIn(['reached']), noticesIn(['withheld']), noticesIn(['asked', 'tried', 'before', 'none']),
    interventions.length, sum(interventions.map(({ kept }) => kept)), sum(interventions.map(({ missed }) => missed)), ends.join('; '),
    sum(referrals.map(({ count }) => count)), reviews.length, reviews.filter(({ lateBy }) => lateBy > 0).length, nextReview?.lateBy ?? '',
    closings.filter(({ closed_at }) => closed_at !== null).length, fields(closings.at(-1)?.signed), dismissed, sum(seen.map(({ people }) => people)), sum(seen.map(({ looks }) => looks)),
  ];
}
