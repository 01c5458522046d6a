import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';

/** Days as they are typed in one field: one a line, or parted by spaces or commas; each once, in order. `wrong` is the first that is no day. */
export function daysIn(text: string): { days: LocalDate[]; wrong: string | null } {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '');
  const wrong = words.find((word) => !isLocalDate(word)) ?? null;
  return { days: wrong === null ? [...new Set(words as LocalDate[])].sort() : [], wrong };
}

/** Letters of a closed day's name. */
export const longestName = 60;

/** Closed days, one a line with a name after it where it has one ("2026-11-26 Thanksgiving"), or several a line without. */
export function closedIn(text: string): { days: LocalDate[]; names: Partial<Record<LocalDate, string>>; wrong: string | null } {
  const names: Partial<Record<LocalDate, string>> = {};
  const bare = text.split('\n').map((line) => {
    const [, day, name] = /^\s*(\d{4}-\d\d-\d\d)\s+(\p{L}.*)$/u.exec(line.trimEnd()) ?? [];
    if (!isLocalDate(day) || name === undefined || name.length > longestName || /\d{4}-\d\d/u.test(name)) return line;
    names[day] = name;
    return day;
  });
  return { ...daysIn(bare.join('\n')), names };
}
