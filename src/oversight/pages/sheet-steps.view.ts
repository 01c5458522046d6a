import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear } from '../../platform/web/index.js';
import type { StepDates } from '../queries/samples.js';

/** The steps of a case's path with the day on which each was first recorded, null for one that is not. In UTC days where no zone is given. */
export function stepsOf(steps: StepDates, zone: string | null): { step: string; on: string | null }[] {
  const day = (at: Instant | null): string | null => (at === null ? null : dayWithYear(dayIn(zone ?? 'UTC', at)));
  const local = (date: LocalDate | null): string | null => (date === null ? null : dayWithYear(date));
  return [
    { step: 'Report', on: day(steps.report) }, { step: 'Triage', on: day(steps.triage) }, { step: 'Immediate safety', on: day(steps.safety) }, { step: 'Assessment begun', on: day(steps.assessment) },
    { step: 'Level of concern recorded', on: day(steps.level) }, { step: 'Support plan approved', on: day(steps.plan) }, { step: 'First delivery of support', on: day(steps.delivery) }, { step: 'First review', on: local(steps.review) }, { step: 'Closed', on: day(steps.closing) },
  ];
}
