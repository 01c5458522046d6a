import { fine, refused, type Verdict } from '../../kernel/result.js';

/** NIST SP 800-63B 5.1.1.2: length counts, composition rules do not. */
export function mayBePassword(password: string): Verdict {
  if ([...password].length < 12) return refused('Use at least 12 characters. Four unrelated words make a good password.');
  if ([...password].length > 128) return refused('Use at most 128 characters.');
  return new Set(password).size < 5 ? refused('Use a password that is harder to guess.') : fine;
}
