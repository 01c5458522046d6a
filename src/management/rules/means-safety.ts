import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** What the weapons block says, as far as the safety of means goes: answers that no correction has replaced. */
export interface WeaponFact { accessible: boolean; checkedOn: LocalDate | null; owner: Id | null; by: Id; at: Instant }

/** The fact by which a protocol speaks of a weapon that somebody can reach. */
export const withinReach = 'weapon-accessible';

/** Whether the case has learned of a weapon within reach. Locking it away settles the task; what was learned stays learned. */
export const reachesWeapon = (answers: readonly WeaponFact[]): boolean => answers.some(({ accessible }) => accessible);

/** The newest weapon within reach that nobody has checked on, with who was to make it safe; null where each was checked. */
export function uncheckedWeapon(answers: readonly WeaponFact[]): WeaponFact | null {
  return answers.filter(({ accessible, checkedOn }) => accessible && checkedOn === null).sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1) ?? null;
}

/** The answer by which every weapon was last seen to be safe; null while one is not, or where there is none. */
export function checkedWeapon(answers: readonly WeaponFact[]): WeaponFact | null {
  if (uncheckedWeapon(answers) !== null) return null;
  return answers.filter(({ accessible }) => accessible).sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1) ?? null;
}

/** Whether a task is asked for only because a weapon is within reach: then it is about making that safe. `asked` tries its condition on other facts of the same case. */
export function isMeansSafety(asked: (facts: ReadonlySet<string>) => boolean, facts: ReadonlySet<string>): boolean {
  const other = new Set(facts);
  other.delete(withinReach);
  return asked(new Set([...other, withinReach])) && !asked(other);
}
