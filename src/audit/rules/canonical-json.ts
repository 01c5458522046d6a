// In u-mode a well-formed pair is one code point, so this finds halves only.
const loneSurrogate = /\p{Surrogate}/u;
const ascii = /^[\x20-\x7e]*$/;

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

/** Whether a text is the canonical JSON of the value that was read from it; much faster than writing it anew. */
export function isCanonical(text: string, value: Json): boolean {
  const escaped = text.includes('\\ud'); // as a lone surrogate would be
  return (!escaped && JSON.stringify(value) === text && isOrdered(value)) || isWritten(text, value);
}

function isWritten(text: string, value: Json): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

function isOrdered(value: Json): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isOrdered);
  let last = '';
  return Object.entries(value).every(([key, inner]) => {
    const follows = key >= last && ascii.test(key) && isOrdered(inner as Json);
    last = key;
    return follows;
  });
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
  if (!ascii.test(key)) throw new TypeError(`a key must be ASCII: ${key}`);
  return JSON.stringify(key);
}
