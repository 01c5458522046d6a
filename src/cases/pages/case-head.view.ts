import type { CaseHead } from '../queries/case-overview.js';
import { casePaths } from '../cases.endpoints.js';

export interface CaseHeadView { name: string; href: string; level: CaseHead['level']; bits: { term: string; value: string }[] }

/** Whose case this is, on every page that works on it. */
export function caseHeadView({ id, number, subject, manager, school, level }: CaseHead): CaseHeadView {
  return { name: subject, href: casePaths.show(id), level, bits: [{ term: 'Case', value: number }, { term: 'School', value: school }, { term: 'Case manager', value: manager }] };
}
