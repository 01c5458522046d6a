import type { LocalDate } from '../../kernel/local-date.js';
import { daysBetween } from '../../kernel/local-date.js';

/** What the records say about somebody, as far as guardians matter. */
export interface Ward { kind: string; bornOn: LocalDate | null; guardians: number }

const yearsOfAge = 18;

/**
 * Whether somebody has a parent or guardian to be told. A student under 18, or of unknown age, has one even when none is on
 * record: the missing name is then something to find out, not a reason to tell nobody.
 */
export function hasGuardian({ kind, bornOn, guardians }: Ward, today: LocalDate): boolean {
  if (guardians > 0) return true;
  return kind === 'student' && (bornOn === null || daysBetween(bornOn, today) < yearsOfAge * 365.25);
}

export interface CaseRecords {
  subject: Ward & { iep: boolean; section504: boolean };
  /** Somebody is named in the case as the subject's guardian. */
  guardianNamed: boolean;
  targets: readonly { hasGuardian: boolean }[];
  /** Reports in the case: what the reporter said, before anybody judged it. */
  reports: readonly { danger: boolean; weaponSeen: boolean }[];
  /** The safety record that stands calls it imminent. */
  imminent: boolean;
}

/** What the team found in its determinations, and whether one of them is signed by all. */
export interface TeamFindings { facts: readonly string[]; signed: boolean }

/**
 * The facts of a case by which its protocol requires notices. What a reporter saw counts until the team has signed what it
 * found; then the team's findings stand in its place. A boast that was only heard is no weapon and no threat in earnest, so
 * nothing here follows from words alone.
 */
export function knownFacts({ subject, guardianNamed, targets, reports, imminent }: CaseRecords, team: TeamFindings, today: LocalDate): Set<string> {
  const facts = new Set<string>(team.facts);
  const add = (id: string, so: boolean): void => { if (so) facts.add(id); };
  add('subject-is-student', subject.kind === 'student');
  add('subject-has-guardian', guardianNamed || hasGuardian(subject, today));
  add('subject-has-plan', subject.iep || subject.section504);
  add('named-target', targets.length > 0);
  add('target-has-guardian', targets.some((target) => target.hasGuardian));
  add('reporter-known', reports.length > 0);
  add('immediate-danger', imminent);
  if (!team.signed) {
    add('immediate-danger', reports.some(({ danger }) => danger));
    add('weapon', reports.some(({ weaponSeen }) => weaponSeen));
  }
  return facts;
}

/** The higher of two levels, so that a level that is only proposed already asks for its notices; `levels` rise. */
export function higherLevel(levels: readonly string[], one: string | null, other: string | null): string | null {
  const rank = (level: string | null): number => (level === null ? -1 : levels.indexOf(level));
  return rank(one) >= rank(other) ? one : other;
}
