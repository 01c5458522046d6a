import { dayIn, type Instant } from '../../kernel/instant.js';
import { dayWithYear } from '../../platform/web/index.js';
import { correctedAfter, firstOf, type FactSource, type FactVersion, type Supportable } from '../rules/facts.js';

export const factSourceWords: Readonly<Record<FactSource, string>> = {
  'person-of-concern': 'The person of concern', target: 'Target', witness: 'Witness', 'subject-guardian': 'Parent or guardian of the person of concern', 'target-guardian': 'Parent or guardian of the target',
  teacher: 'Teacher', counselor: 'Counselor', nurse: 'Nurse', coach: 'Coach', 'bus-driver': 'Bus driver', 'other-staff': 'Other staff', 'prior-school': 'Earlier school',
  'school-records': 'School records: discipline, attendance, grades, plan', 'earlier-case': 'Earlier case or report', search: 'Locker, bag or device, searched with authority',
  'public-messages': 'Public messages or posts', police: 'Law enforcement', probation: 'Probation', provider: 'Health provider, with a release', other: 'Somebody or something else',
};

export const factLabel = (number: number): string => `Fact ${number}`;

/** A fact to choose among others, by its first version; only so much of it that it is known again. */
export const factOption = (fact: Supportable & { number: number; what: string; source: FactSource }) => ({
  value: firstOf(fact), label: `${factLabel(fact.number)}: ${fact.what.length > 120 ? `${fact.what.slice(0, 120)}…` : fact.what}`, hint: factSourceWords[fact.source],
});

/** "Fact 2, Fact 5" for first versions of facts; none for those that this reader cannot read. */
export const factsInWords = (facts: readonly { id: string; origin_id: string | null; number: number }[], firsts: Iterable<string>): string => {
  const wanted = new Set(firsts);
  return facts.filter(({ id, origin_id }) => origin_id === null && wanted.has(id)).map(({ number }) => factLabel(number)).join(', ');
};

/** "Fact 2 was corrected Nov 20, 2026", for facts that were corrected after something came to rest on them; null where none was. */
export function correctedInWords(corrected: readonly { number: number; entered_at: Instant }[], zone: string): string | null {
  return corrected.length === 0 ? null : corrected.map(({ number, entered_at }) => `${factLabel(number)} was corrected ${dayWithYear(dayIn(zone, entered_at))}`).join('; ');
}

/** "After the level was set: Fact 2 was corrected Nov 20, 2026", of an answer that was there when the level was; null where its facts read as they did. */
export function changedAfterLevel(answer: { facts: readonly string[]; entered_at: Instant }, facts: readonly FactVersion[], levelSetAt: Instant | null, zone: string): string | null {
  const said = levelSetAt === null || answer.entered_at > levelSetAt ? null : correctedInWords(correctedAfter(answer.facts, facts, levelSetAt), zone);
  return said === null ? null : `After the level was set: ${said}`;
}
