const SPELLINGS: [RegExp, string][] = [
  [/^(kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/ph/g, 'f'],
  [/sch|sh|ch/g, '9'],
  [/dg(?=[eiy])/g, 'j'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
];

/**
 * A rough key by sound for one folded word in Latin letters, so that Katherine, Catherine and Kathryn meet; null for
 * any other word. Our own reduction: common spellings of one sound are made alike, doubled letters single, and after
 * the first letter vowels, h, w and y go. It is for finding candidates, never by itself a reason to call names alike.
 */
export function soundKey(word: string): string | null {
  if (!/^[a-z]{2,}$/.test(word)) return null;
  const spelled = SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word).replace(/(.)\1+/g, '$1');
  const first = /^[aeiou]/.test(spelled) ? 'a' : spelled.slice(0, 1);
  return first + spelled.slice(1).replace(/[aeiouhwy]/g, '');
}
