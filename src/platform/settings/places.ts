import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's top folder. The built program is a few files (esbuild.config.mjs), so no file is found from the place of the one that asks. */
export const projectRoot = above(import.meta.dirname);

const code = join(projectRoot, import.meta.dirname.startsWith(join(projectRoot, 'dist')) ? 'dist' : 'src');

/** A file that stands among the code and is read while it runs, by its path below src/ (`protocols/library`): the built copy of it where the built program runs. */
export function amongCode(path: string): string {
  return join(code, path);
}

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}
