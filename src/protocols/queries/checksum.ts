import { createHash } from 'node:crypto';
import type { ProtocolFiles } from '../rules/files.js';

/**
 * The checksum of one version of a protocol, 64 lower-case hex digits: SHA-256 over every JSON file of the version's
 * folder (`protocol.json` and each `wording.<language>.json`), sorted by name in code-unit order. Each file adds its
 * name, a NUL, the number of its bytes in decimal, a NUL, and its bytes as they are, with no reformatting. So a changed
 * byte, a renamed file and a further one are all seen.
 */
export function checksum(files: ProtocolFiles): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) {
    const bytes = Buffer.from(files[name] ?? '', 'utf8');
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
