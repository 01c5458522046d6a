import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { amongCode } from '../../platform/settings/index.js';
import { checkFiles } from '../rules/check-files.js';
import { checksum } from './checksum.js';
import { filesIn, frozenVersions, protocolFrom, type PublishedProtocol } from './published-protocol.js';

/** One version in a folder, with everything that is wrong with it; `protocol` is null when something is. */
export interface CheckedProtocol { folder: string; wrong: string[]; protocol: PublishedProtocol | null }

/** The folder of the protocols that come with the product. */
export const shippedLibrary = (): string => amongCode('protocols/library');

/** Reads and checks every version in a folder: one that holds `protocol.json`, or a library of such folders. Throws for a folder that is not there. */
export function checkedProtocols(folder: string): CheckedProtocol[] {
  if (existsSync(join(folder, 'protocol.json'))) return [checkedProtocol(folder)];
  return foldersIn(folder).flatMap((id) => foldersIn(join(folder, id)).map((version) => checkedProtocol(join(folder, id, version), `${id}@${version}`, frozenIn(folder))));
}

function checkedProtocol(folder: string, name?: string, frozen: ReadonlyMap<string, string> = new Map()): CheckedProtocol {
  try {
    const files = filesIn(folder);
    const wrong = checkFiles(files);
    if (wrong.length > 0) return { folder, wrong, protocol: null };
    const protocol = protocolFrom(files);
    const says = `${protocol.id}@${protocol.version}`;
    const published = name === undefined ? undefined : frozen.get(name);
    const strange = [
      ...(name === undefined || name === says ? [] : [`The folder is for ${name}, and its protocol says that it is ${says}.`]),
      ...(published === undefined || published === checksum(files) ? [] : [`It was changed after it was published: its checksum is ${checksum(files)}, not ${published}.`]),
    ];
    return { folder, wrong: strange, protocol: strange.length > 0 ? null : protocol };
  } catch (failure) {
    return { folder, wrong: [failure instanceof Error ? failure.message : String(failure)], protocol: null };
  }
}

const foldersIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name).sort();
const frozenIn = (folder: string): ReadonlyMap<string, string> => (existsSync(join(folder, 'frozen.json')) ? frozenVersions(folder) : new Map<string, string>());
