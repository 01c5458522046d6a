import type { RecordClass } from '../../kernel/record-class.js';
import type { TextKindName } from './text-classes.js';

/** Who reads a text of each class, as its form says it. */
export const textClassWords: Readonly<Partial<Record<RecordClass, string>>> = {
  team: 'The team', 'counselor-confidential': 'Counselors and psychologists: only you and those you share it with', health: 'Health: its writer, counselors and psychologists',
  'law-enforcement': 'Law enforcement: the officer', legal: 'Legal: counsel, case manager, district',
};

/** The same in a few words, beside the text. */
export const classTags: Readonly<Partial<Record<RecordClass, string>>> = {
  team: 'The team', 'counselor-confidential': 'Confidential: its writer and those they share it with', health: 'Health: its writer, counselors and psychologists',
  'law-enforcement': 'Law enforcement: the officer', legal: 'Legal: counsel, case manager, district',
};

export const textKindWords: Readonly<Record<TextKindName, string>> = { note: 'note', interview: 'interview', 'family-contact': 'family contact', fact: 'fact', referral: 'referral' };

const placeholders: Readonly<Partial<Record<RecordClass, (kind: string) => string>>> = {
  'counselor-confidential': (kind) => `A confidential ${kind} exists.`, health: (kind) => `A ${kind} about health exists.`,
  'law-enforcement': (kind) => `A ${kind} for law enforcement exists.`, legal: (kind) => `A ${kind} for counsel exists.`,
};

/** "A confidential note exists. Ask Maria Núñez, Counseling." Nothing of it is told, not even when it was written. */
export function placeholderWords(kind: TextKindName, recordClass: RecordClass, author: string, discipline: string | null): string {
  const exists = placeholders[recordClass]?.(textKindWords[kind]) ?? `A ${textKindWords[kind]} for other readers exists.`;
  return `${exists} Ask ${discipline === null ? author : `${author}, ${discipline}`}.`;
}
