import { accessSync, constants, statSync } from 'node:fs';
import { dirname, isAbsolute, sep } from 'node:path';

/** The file of WAYPOST_ANCHOR, or null for none; adds a sentence to `mistakes` for each thing that keeps it from being one. */
export function anchorFrom(file: string | undefined, folders: readonly string[], mistakes: string[]): string | null {
  if (file === undefined) return null;
  const wrong = wrongWith(file, folders);
  if (wrong !== null) mistakes.push(`WAYPOST_ANCHOR ${wrong}, not "${file}".`);
  return file;
}

function wrongWith(file: string, folders: readonly string[]): string | null {
  if (!isAbsolute(file)) return 'must be the whole path of a file, beginning at the root';
  if (folders.some((folder) => file.startsWith(`${folder}${sep}`))) return 'must lie away from the folders of the database and of the keys, so that nobody puts back both at once';
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return 'must lie in a folder that is there';
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return 'must be a file';
  return writable(there === undefined ? dirname(file) : file) ? null : 'must be a file that Waypost may write to';
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
