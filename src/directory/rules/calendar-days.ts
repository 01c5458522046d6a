import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';

/** Days as they are typed in one field: one a line, or parted by spaces or commas; each once, in order. `wrong` is the first that is no day. */
export function daysIn(text: string): { days: LocalDate[]; wrong: string | null } {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '');
  const wrong = words.find((word) => !isLocalDate(word)) ?? null;
  return { days: wrong === null ? [...new Set(words as LocalDate[])].sort() : [], wrong };
}
