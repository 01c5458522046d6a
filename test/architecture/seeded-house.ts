import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** Source files by path, as they would stand under src/. */
export type Files = Record<string, string>;

/**
 * Lays the files out as a small house of their own in the temp folder, with the project's packages and settings.
 * main.ts and every module's door are added; the doors lead to the sound files only, so no seed makes a ring by accident.
 */
export function buildHouse(sound: Files, seeds: Files): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-house-'));
  const root = resolve(import.meta.dirname, '../..');
  for (const shared of ['.oxlintrc.json', 'node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(root, shared), join(folder, shared));
  for (const [path, text] of Object.entries({ ...sound, ...seeds, ...doors(sound, seeds) })) {
    mkdirSync(dirname(join(folder, 'src', path)), { recursive: true });
    writeFileSync(join(folder, 'src', path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function doors(sound: Files, seeds: Files): Files {
  const made: Files = {};
  for (const path of Object.keys({ ...sound, ...seeds })) {
    if (!path.includes('/')) continue;
    const room = roomOf(path);
    const through = path in sound ? importOf(`./${path.slice(room.length + 1)}`) : '';
    made[`${room}/index.ts`] = (made[`${room}/index.ts`] ?? '') + through;
  }
  return { ...made, 'main.ts': Object.keys(made).map((door) => importOf(`./${door}`)).join('') };
}

/** platform has a door per room, every other module one. */
function roomOf(path: string): string {
  const [module = '', room = ''] = path.split('/');
  return module === 'platform' ? `${module}/${room}` : module;
}

function importOf(path: string): string {
  return `import '${path.replace(/\.ts$/, '.js')}';\n`;
}
