// In u-mode a well-formed pair is one code point, so this finds halves only.
const loneSurrogate = /\p{Surrogate}/u;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON after RFC 8785, for the values a ledger entry may hold: keys in UTF-16 order, no white space, whole
 * numbers only. Throws TypeError for a fraction, a number past 2^53 - 1, a lone surrogate or a key that is not ASCII.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as Record<string, Json>;
  return `{${Object.keys(object).sort().map((key) => `${asciiKey(key)}:${canonicalJson(object[key]!)}`).join(',')}}`;
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`only whole numbers within ±(2^53 - 1): ${value}`);
  return String(value === 0 ? 0 : value); // -0 is written 0
}

function text(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('text holds a lone surrogate');
  return JSON.stringify(value);
}

function asciiKey(key: string): string {
  if (!/^[\x20-\x7e]*$/.test(key)) throw new TypeError(`a key must be ASCII: ${key}`);
  return JSON.stringify(key);
}
