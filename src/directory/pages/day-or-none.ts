import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isLocalDate } from '../../kernel/local-date.js';

export const aDayOrNone = { message: 'Enter a day, or leave it empty' };

/** A day, or nothing where the field was left empty. */
export function IsDayOrNone(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDayOrNone', validator: { validate: (text) => text === '' || isLocalDate(text) } }, options);
}

/** A day that must be there. */
export function IsDay(options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (text) => isLocalDate(text) } }, options);
}
