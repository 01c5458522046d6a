/** Everything wrong with a value, a sentence each that begins with its place; empty when it has the shape. */
export type Shape = (value: unknown, at: string) => string[];

const say = (at: string, what: string): string[] => [`${at}: ${what}.`];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The place of a field; a key that would not read as one stands in quotes. */
const inside = (at: string, key: string): string => (!/^[\w-]+$/.test(key) ? `${at}[${shown(key)}]` : at === '' ? key : `${at}.${key}`);

/** What stands there, short enough for a sentence. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const wrong = (at: string, needed: string, value: unknown): string[] => say(at, `must be ${needed}, and is ${shown(value)}`);

export const text: Shape = (value, at) => (typeof value === 'string' ? [] : wrong(at, 'text', value));
export const flag: Shape = (value, at) => (typeof value === 'boolean' ? [] : wrong(at, 'true or false', value));
/** A whole number, `from` or more. */
export const whole = (from: number): Shape => (value, at) =>
  (Number.isSafeInteger(value) && (value as number) >= from ? [] : wrong(at, `a whole number, ${from} or more`, value));
/** A number of any kind, for fields whose rule says more. */
export const number: Shape = (value, at) => (typeof value === 'number' ? [] : wrong(at, 'a number', value));
export const oneOf = (names: readonly (string | number)[]): Shape => (value, at) =>
  (names.includes(value as string) ? [] : wrong(at, `one of ${names.join(', ')}`, value));
export const orNull = (shape: Shape): Shape => (value, at) => (value === null ? [] : shape(value, at));
export const lazy = (shape: () => Shape): Shape => (value, at) => shape()(value, at);
/** The word `name`, or the shape. */
export const wordOr = (name: string, shape: Shape): Shape => (value, at) =>
  (value === name ? [] : typeof value === 'string' ? wrong(at, `"${name}" or an object`, value) : shape(value, at));

export const list = (of: Shape): Shape => (value, at) =>
  (Array.isArray(value) ? value.flatMap((one, index) => of(one, `${at}[${index}]`)) : wrong(at, 'a list', value));

/** An object by ids: every value has the shape. */
export const byId = (of: Shape): Shape => (value, at) =>
  (isObject(value) ? Object.entries(value).flatMap(([key, one]) => of(one, inside(at, key))) : wrong(at, 'an object', value));

/** An object with exactly these fields. */
export const fields = (shapes: Readonly<Record<string, Shape>>): Shape => (value, at) => {
  if (!isObject(value)) return wrong(at, 'an object', value);
  return [
    ...Object.keys(value).filter((key) => !Object.hasOwn(shapes, key)).flatMap((key) => say(inside(at, key), 'is not a field that is known here')),
    ...Object.entries(shapes).flatMap(([key, shape]) => (Object.hasOwn(value, key) ? shape(value[key], inside(at, key)) : say(inside(at, key), 'is missing'))),
  ];
};

/** The same with fields that may be left out. */
export const fieldsAnd = (shapes: Readonly<Record<string, Shape>>, more: Readonly<Record<string, Shape>>): Shape => (value, at) =>
  fields(isObject(value) ? { ...shapes, ...Object.fromEntries(Object.entries(more).filter(([key]) => Object.hasOwn(value, key))) } : shapes)(value, at);

/** One of several objects, told apart by which fields they have. */
export const either = (kinds: readonly Readonly<Record<string, Shape>>[]): Shape => (value, at) => {
  if (!isObject(value)) return wrong(at, 'an object', value);
  const kind = kinds.find((shapes) => same(Object.keys(shapes), Object.keys(value)));
  if (kind !== undefined) return fields(kind)(value, at);
  const choices = kinds.map((shapes) => Object.keys(shapes).join(' and ')).join('; ');
  return say(at, `has the fields ${Object.keys(value).join(', ') || '(none)'}, and must have one of: ${choices}`);
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));
