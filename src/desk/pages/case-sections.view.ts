import { assessmentPaths, determinationPaths } from '../../assessment/index.js';
import { casePaths } from '../../cases/index.js';
import { exportPaths } from '../../exports/index.js';
import { intakePaths } from '../../intake/index.js';
import { managementPaths } from '../../management/index.js';
import { stagePaths } from '../../stages/index.js';
import { trackPaths } from '../../tracks/index.js';
import type { CaseFile } from '../queries/case-file.js';

export interface May { history: boolean; summary: boolean }

/** The pages of a case, as the navigation beside it lists them; a count says how much there is, nothing more. */
export function caseSections({ head: { id }, notes, progress, notices, plan, members, measures }: CaseFile, may: May) {
  const some = (n: number) => (n > 0 ? String(n) : null);
  const asked = progress === null ? 0 : progress.answered + progress.unknown + progress.ended + progress.left;
  const sections = [
    { label: 'Overview', href: casePaths.show(id), count: null },
    { label: 'Reports', href: intakePaths.ofCase(id), count: null },
    { label: 'Immediate safety', href: casePaths.safety(id), count: some(measures.length) },
    { label: 'Protocol stages', href: stagePaths.path(id), count: null },
    { label: 'Assessment', href: assessmentPaths.overview(id), count: progress === null ? null : `${asked - progress.left} of ${asked}` },
    { label: 'Determination', href: determinationPaths.show(id), count: null },
    { label: 'Suicide protocol', href: trackPaths.ofCase(id), count: null },
    { label: 'Notices', href: managementPaths.notices(id), count: some(notices.length) },
    { label: 'Support plan', href: managementPaths.plan(id), count: some(plan.counts.interventions) },
    { label: 'Referrals', href: managementPaths.referrals(id), count: some(plan.counts.referrals) },
    { label: 'Reviews', href: managementPaths.reviews(id), count: some(plan.counts.reviews) },
    { label: 'Notes', href: casePaths.notes(id), count: some(notes) },
    { label: 'Team and people', href: casePaths.team(id), count: some(members.length) },
    { label: 'Law enforcement', href: casePaths.officers(id), count: null },
    { label: 'Closing', href: casePaths.closures(id), count: null },
    ...(may.summary ? [{ label: 'Summary', href: exportPaths.summary(id), count: null }] : []),
    ...(may.summary ? [{ label: 'Evidence pack', href: exportPaths.pack(id), count: null }] : []),
    ...(may.history ? [{ label: 'History', href: casePaths.history(id), count: null }, { label: 'As it was', href: casePaths.moments(id), count: null }] : []),
  ];
  return { label: 'Case sections', now: 'Overview', items: sections.map((section) => ({ ...section, current: section.label === 'Overview' })) };
}
