import { assessmentPaths, determinationPaths } from '../../assessment/index.js';
import { casePaths } from '../../cases/index.js';
import { exportPaths } from '../../exports/index.js';
import { intakePaths } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import { managementPaths } from '../../management/index.js';
import type { Sections } from '../../platform/web/index.js';
import { stagePaths } from '../../stages/index.js';
import { trackPaths } from '../../tracks/index.js';
import type { CaseFile } from '../queries/case-file.js';

export interface May { history: boolean; summary: boolean }

type Place = keyof typeof places;

/** The pages of a case, as the navigation beside them lists them: the page itself first, then those that belong to it. Forms are not among them: nothing stands beside what somebody is writing. */
const places = {
  'Overview': ['desk/case-file', 'cases/clocks/list'],
  'Reports': ['intake/cases/reports'],
  'Immediate safety': ['cases/safety/show'],
  'Protocol stages': ['stages/path'],
  'Assessment': [
    'assessment/assessments/overview', 'assessment/assessments/record', 'assessment/disability/show', 'assessment/facts/list', 'assessment/family-contacts/list', 'assessment/gates/records',
    'assessment/guides/list', 'assessment/instruments/show', 'assessment/interviews/list', 'assessment/warnings/show', 'assessment/weapons/list',
  ],
  'Determination': ['assessment/determination/show', 'assessment/first-reads/show'],
  'Suicide protocol': ['tracks/case'],
  'Notices': ['management/notices/list'],
  'Support plan': ['management/plan/show', 'management/removals/show', 'management/returns/show', 'management/tasks/list'],
  'Referrals': ['management/referrals/list', 'management/referrals/show'],
  'Reviews': ['management/reviews/list'],
  'Notes': ['cases/notes/list'],
  'Team and people': ['cases/team', 'cases/conflicts/list', 'cases/readers'],
  'Law enforcement': ['cases/officers'],
  'Closing': ['cases/closures/list'],
  'Summary': ['exports/summaries/new'],
  'Evidence pack': ['exports/packs/new', 'exports/packs/show'],
  'History': ['desk/history', 'desk/change', 'desk/looks'],
  'As it was': ['desk/moments'],
} as const satisfies Record<string, readonly string[]>;

const addresses = (id: Id): Record<Place, string> => ({
  'Overview': casePaths.show(id), 'Reports': intakePaths.ofCase(id), 'Immediate safety': casePaths.safety(id), 'Protocol stages': stagePaths.path(id),
  'Assessment': assessmentPaths.overview(id), 'Determination': determinationPaths.show(id), 'Suicide protocol': trackPaths.ofCase(id), 'Notices': managementPaths.notices(id),
  'Support plan': managementPaths.plan(id), 'Referrals': managementPaths.referrals(id), 'Reviews': managementPaths.reviews(id), 'Notes': casePaths.notes(id),
  'Team and people': casePaths.team(id), 'Law enforcement': casePaths.officers(id), 'Closing': casePaths.closures(id), 'Summary': exportPaths.summary(id),
  'Evidence pack': exportPaths.pack(id), 'History': casePaths.history(id), 'As it was': casePaths.moments(id),
});

const allowed: Partial<Record<Place, keyof May>> = { 'Summary': 'summary', 'Evidence pack': 'summary', 'History': 'history', 'As it was': 'history' };

/** Beside a page of a case; null for forms and for pages of other things. */
export function sectionsBeside(id: Id, may: May, page: string, counts: Partial<Record<Place, string | null>> = {}): Sections | null {
  const all = Object.entries(places) as [Place, readonly string[]][];
  const here = all.find(([, pages]) => pages.includes(page));
  if (here === undefined) return null;
  const [now, [itself]] = here;
  const hrefs = addresses(id);
  return {
    label: 'Case sections', now,
    items: all.map(([label]) => label).filter((label) => allowed[label] === undefined || may[allowed[label]])
      .map((label) => ({ label, href: hrefs[label], count: counts[label] ?? null, current: label !== now ? null : page === itself ? 'page' as const : 'true' as const })),
  };
}

/** Beside the page of the case itself; a count says how much there is, nothing more. */
export function caseSections({ head: { id }, notes, progress, notices, plan, members, measures }: CaseFile, may: May) {
  const some = (n: number) => (n > 0 ? String(n) : null);
  const asked = progress === null ? 0 : progress.answered + progress.unknown + progress.ended + progress.left;
  return sectionsBeside(id, may, 'desk/case-file', {
    'Immediate safety': some(measures.length), 'Assessment': progress === null ? null : `${asked - progress.left} of ${asked}`, 'Notices': some(notices.length),
    'Support plan': some(plan.counts.interventions), 'Referrals': some(plan.counts.referrals), 'Reviews': some(plan.counts.reviews), 'Notes': some(notes), 'Team and people': some(members.length),
  })!;
}
