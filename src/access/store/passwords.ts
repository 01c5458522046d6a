import { hash, verify } from '@node-rs/argon2';

// OWASP's floor for argon2id: 19 MiB, two passes, one lane. Hashing runs on the library's own threads.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
let nobody: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Takes as long for an account that does not exist (null) or has no password yet (empty) as for a wrong password. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const known = stored === '' ? null : stored;
  const matches = await verify(known ?? (await (nobody ??= hash('no account has this password', cost))), password).catch(() => false);
  return matches && known !== null;
}
