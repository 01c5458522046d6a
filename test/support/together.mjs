// Jest gives each spec file a module registry of its own, and loading the application into it takes a second and a half.
// For a run of everything many share one: this writes files that hold them all, and gather.mjs keeps them apart.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Writes the files under `folder` and gives nothing; `specs` are paths from the project's top, `hallOf` says which share. */
export function writeTogether(rootDir, folder, specs, hallOf) {
  rmSync(join(rootDir, folder), { recursive: true, force: true });
  const halls = new Map();
  for (const spec of specs) halls.set(hallOf(spec), [...(halls.get(hallOf(spec)) ?? []), spec]);
  for (const [hall, members] of halls) {
    const file = join(rootDir, folder, `${hall}.spec.mjs`);
    mkdirSync(dirname(file), { recursive: true });
    const up = (path) => relative(dirname(file), join(rootDir, path)).replaceAll('\\', '/');
    writeFileSync(file, `import { gather } from '${up('test/support/gather.mjs')}';\nglobalThis.hall = { atLast: [] };\n${members.map((spec) => `await gather('${spec}', () => import('${up(spec)}'));`).join('\n')}\nafterAll(async () => { for (const last of globalThis.hall.atLast) await last(); });\n`);
  }
}

/** Every spec under test/, from the project's top. */
export function allSpecs(rootDir) {
  return readdirSync(join(rootDir, 'test'), { recursive: true }).map((path) => `test/${String(path).replaceAll('\\', '/')}`).filter((path) => path.endsWith('.spec.ts')).sort();
}
