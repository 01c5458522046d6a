import { disciplineWords } from '../../kernel/discipline-words.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Within } from '../../kernel/within.js';
import type { When } from './definition.js';
import type { Wording } from './files.js';
import type { CaseEvent, GatePlace, GuardPlace, Hop, InputRecord, PersonKind, Recipient, StageRecord } from './vocabulary.js';

const persons: Record<PersonKind, string> = {
  student: 'a student', staff: 'a member of staff', guardian: 'a parent or guardian', 'former-student': 'a former student', 'former-staff': 'a former member of staff', other: 'somebody else, such as a visitor',
};

/** A condition as people say it, to follow "when"; the ids are looked up in the wording. */
export function conditionInWords(when: When, wording: Wording): string {
  if (when === 'always') return 'always';
  if ('all' in when) return joined(when.all.map((part) => inner(part, wording)), 'and');
  if ('any' in when) return joined(when.any.map((part) => inner(part, wording)), 'or');
  if ('not' in when && 'fact' in when.not) return `“${wording.facts[when.not.fact]?.name ?? when.not.fact}” is not so`;
  if ('not' in when) return `not (${conditionInWords(when.not, wording)})`;
  if ('fact' in when) return `“${wording.facts[when.fact]?.name ?? when.fact}” is so`;
  if ('levelAtLeast' in when) return `the level is ${wording.levels[when.levelAtLeast]?.name ?? when.levelAtLeast} or above`;
  if ('personIs' in when) return `the person of concern is ${persons[when.personIs]}`;
  const question = wording.questions[when.answer]?.text ?? when.answer;
  if ('is' in when) return `the answer to “${question}” is ${wording.answers[when.is].name.toLowerCase()}`;
  return `the answer to “${question}” holds something ${when.includes}`;
}

const inner = (part: When, wording: Wording): string => (part !== 'always' && ('all' in part || 'any' in part) ? `(${conditionInWords(part, wording)})` : conditionInWords(part, wording));
const joined = (parts: readonly string[], word: string): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)!}`);

/** A length of time as people say it. */
export function withinInWords(within: Within | 'at-once'): string {
  if (within === 'at-once') return 'at once';
  const [[unit, count] = ['', 0]] = Object.entries<number>({ ...within });
  const words: Record<string, [string, string]> = { schoolDays: ['school day', 'school days'], schoolHours: ['school hour', 'school hours'], calendarDays: ['day', 'days'], hours: ['hour', 'hours'] };
  const [one, many] = words[unit] ?? [unit, unit];
  return `within ${count} ${count === 1 ? one : many}`;
}

export const disciplinesInWords = (disciplines: readonly Discipline[]): string => joined(disciplines.map((one) => disciplineWords[one].toLowerCase()), 'or');

/** An id of a closed list as words, where it reads as its own words: "guardian-of-subject" is "guardian of subject". */
export const inWords = (id: CaseEvent | GatePlace | GuardPlace | InputRecord | StageRecord | Recipient | Hop): string => id.replaceAll('-', ' ');
