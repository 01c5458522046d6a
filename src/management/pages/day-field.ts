import { ValidateBy } from 'class-validator';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { isId, type Id } from '../../kernel/ids.js';

/** A day as browsers send it; `optional` lets the field stay empty. */
export function IsDay(message: string, { optional = false } = {}): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (text) => isLocalDate(text) || (optional && blank(text)), defaultMessage: () => message } });
}

/** The id of something chosen from a list; `optional` lets the choice stay empty. */
export function IsChosen(message: string, { optional = false } = {}): PropertyDecorator {
  return ValidateBy({ name: 'isChosen', validator: { validate: (text) => isId(text) || (optional && blank(text)), defaultMessage: () => message } });
}

/** What an optional field holds: the day, or null when it was left empty. */
export const dayOrNull = (text: string | undefined): LocalDate | null => (isLocalDate(text) ? text : null);
export const idOrNull = (text: string | undefined): Id | null => (isId(text) ? text : null);

const blank = (text: unknown): boolean => text === undefined || text === '';
