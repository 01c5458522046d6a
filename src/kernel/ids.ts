/** 26 lower-case base32 characters: 128 random bits, so an id says nothing and cannot be guessed. */
export type Id = string;

const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const shape = /^[a-z2-7]{26}$/;

/** A new id from the platform's cryptographic random source (RFC 4648 alphabet, lower case, no padding). */
export function newId(): Id {
  return base32(crypto.getRandomValues(new Uint8Array(16)));
}

/** True for text that has the form of an id; says nothing about whether it exists. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && shape.test(text);
}

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >>> bits) & 31];
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}
