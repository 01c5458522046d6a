import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Paths of the files under a folder of the project, from its top, with forward slashes, in order. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .sort();
}

/** The texts of those files under a folder whose path fits. */
export function textsUnder(folder: string, fits: RegExp): Map<string, string> {
  return new Map(
    filesUnder(folder)
      .filter((path) => fits.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}
