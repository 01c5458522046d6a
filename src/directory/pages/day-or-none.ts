import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isLocalDate } from '../../kernel/local-date.js';

export const aDayOrNone = { message: 'Enter a day, or leave it empty' };

/** A day, or nothing where the field was left empty. */
export function IsDayOrNone(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDayOrNone', validator: { validate: (text) => text === '' || isLocalDate(text) } }, options);
}

/** "HH:MM", or nothing where the field was left empty. */
export function IsTimeOrNone(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isTimeOrNone', validator: { validate: (text) => text === '' || (typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) } }, options);
}

/** A day that must be there. */
export function IsDay(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (text) => isLocalDate(text) } }, options);
}
