import { daysBetween, type LocalDate } from '../../kernel/local-date.js';

/** What the records say about somebody; `guardians` counts those the school knows. */
export interface RecordedPerson { kind: string | null; bornOn: LocalDate | null; guardians: number }

export interface CaseRecords {
  subject: RecordedPerson & { iep: boolean; section504: boolean };
  /** Those whom the case names. Somebody who is only described has no kind. */
  named: readonly (RecordedPerson & { part: 'target' | 'guardian' })[];
  reports: number;
  /** Answers about weapons that stand, as far as they tell whether one is within reach. */
  weapons: readonly { answer: string; verifiedOn: LocalDate | null }[];
}

const ofAge = 18 * 365.25;

/** A student under 18, or of unknown age, has a guardian even where none is on record: the name is then something to find out. */
const hasGuardian = ({ kind, bornOn, guardians }: RecordedPerson, today: LocalDate): boolean =>
  guardians > 0 || (kind === 'student' && (bornOn === null || daysBetween(bornOn, today) < ofAge));

/** The facts of a case that follow from its records, by the ids that protocols know them by. */
export function recordFacts({ subject, named, reports, weapons }: CaseRecords, today: LocalDate): Set<string> {
  const targets = named.filter(({ part }) => part === 'target');
  const facts: [string, boolean][] = [
    ['subject-is-student', subject.kind === 'student'],
    ['subject-has-guardian', hasGuardian(subject, today) || named.some(({ part }) => part === 'guardian')],
    ['subject-has-plan', subject.iep || subject.section504],
    ['named-target', targets.length > 0],
    // Somebody who is only described may be a child.
    ['target-has-guardian', targets.some((target) => target.kind === null || hasGuardian(target, today))],
    ['reporter-known', reports > 0],
    ['weapon-accessible', weapons.some(({ answer, verifiedOn }) => answer === 'accessible' && verifiedOn === null)],
  ];
  return new Set(facts.filter(([, so]) => so).map(([id]) => id));
}
