import { dayIn } from '../../kernel/instant.js';
import { dayWithYear } from '../../platform/web/index.js';
import type { CaseHead } from '../queries/case-overview.js';
import { casePaths } from '../cases.endpoints.js';

export interface CaseHeadView { name: string; href: string; level: CaseHead['level']; bits: { term: string; value: string }[] }

/** The level of a case that was opened again, until the team has signed another one: never shown as the level of today. Null for a level of today. */
export function earlierLevel({ level, zone }: Pick<CaseHead, 'level' | 'zone'>): { value: string; note: string } | null {
  if (level === null || level.frozenAt === null) return null;
  return { value: `Earlier: ${level.word}`, note: `frozen ${dayWithYear(dayIn(zone, level.frozenAt))}. Not yet determined anew.` };
}

/** Whose case this is, on every page that works on it. */
export function caseHeadView(head: CaseHead): CaseHeadView {
  const { id, number, subject, manager, school, level } = head;
  const earlier = earlierLevel(head);
  return {
    name: subject, href: casePaths.show(id), level: earlier === null ? level : null,
    bits: [...(earlier === null ? [] : [{ term: 'Level', value: `${earlier.value}, ${earlier.note}` }]), { term: 'Case', value: number }, { term: 'School', value: school }, { term: 'Case manager', value: manager }, ...(head.is_held === 1 ? [{ term: 'Legal hold', value: 'Nothing may be taken out of sight' }] : [])],
  };
}
