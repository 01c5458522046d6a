import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, readFiles, type ReadProtocol } from '../rules/check-files.js';
import { checksum } from './checksum.js';
import type { ProtocolFiles } from '../rules/files.js';

/** A published version: what a case is pinned to. `files` are the texts that `sha256` is taken of. */
export interface PublishedProtocol extends ReadProtocol {
  id: string;
  version: string;
  /** See checksum.ts; 64 lower-case hex digits. */
  sha256: string;
  files: ProtocolFiles;
}

/** The checksums of a library's published versions, by `id@version`. */
export function frozenVersions(library: string): ReadonlyMap<string, string> {
  const frozen = JSON.parse(readFileSync(join(library, 'frozen.json'), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(frozen));
}

/**
 * Reads one version from a library folder. Throws when it was never published, when its files are not, byte for byte,
 * the ones that were (a correction is a new version), and when it does not hold together.
 */
export function readPublished(library: string, id: string, version: string): PublishedProtocol {
  const name = `${id}@${version}`;
  const published = frozenVersions(library).get(name);
  if (published === undefined) throw new Error(`There is no published protocol ${name}.`);
  const files = filesIn(join(library, id, version));
  const sha256 = checksum(files);
  if (sha256 !== published) {
    throw new Error(`Protocol ${name} was changed after it was published: its checksum is ${sha256}, not ${published}.`);
  }
  const wrong = checkFiles(files);
  if (wrong.length > 0) throw new Error(`Protocol ${name} cannot be used. ${wrong.join(' ')}`);
  return protocolFrom(files);
}

/** A protocol from the texts of its files, wherever they were kept. Throws when a file is missing or is not JSON. */
export function protocolFrom(files: ProtocolFiles): PublishedProtocol {
  const read = readFiles(files);
  return { id: read.definition.id, version: read.definition.version, sha256: checksum(files), ...read, files };
}

/** Every JSON file of a folder as its exact text. Throws for bytes that are not UTF-8. */
export function filesIn(folder: string): ProtocolFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, exactText(join(folder, name))]));
}

/** Refuses bytes that are not UTF-8, which a lenient reader would replace and so hide, and keeps a byte-order mark. */
function exactText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}
