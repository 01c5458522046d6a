import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { buildHouse } from './seeded-house.js';

// `npm run check` asks the linter of everything, and `npm test` begins with the compiler; here each kind of finding is seeded.
const root = resolve(import.meta.dirname, '../..');

/** What the linter, which has the compiler in it, says of these folders; null when it says nothing and ends well. */
function findings(top: string, ...folders: string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix', ...folders], { cwd: top }, (failure, out) => done(failure === null ? null : out));
  });
}

const seeds: [name: string, text: string][] = [
  ['TS2322', "export const wrong: number = 'a word';\n"],
  ['TS2322', 'export const first = (texts: string[]): string => texts[0];\n'], // strict, and unsure of every index
  ['TS1484', "import { Thing } from './ids.js';\nexport type Other = Thing;\n"],
  ['no-floating-promises', 'export const late = (): void => { Promise.resolve(1); };\n'],
  ['switch-exhaustiveness-check', "export function met(state: 'open' | 'closed'): void { switch (state) { case 'open': break; } }\n"],
  ['eqeqeq', 'export const looks = (value: unknown): boolean => value == 1;\n'],
  ['no-console', "console.log('said');\n"],
];

test.each(seeds)('%s is found where it is seeded: %s', async (name, text) => {
  const house = buildHouse({ 'kernel/ids.ts': 'export interface Thing { id: string }\n' }, { 'kernel/seed.ts': text });
  try {
    expect(await findings(house.folder, 'src')).toMatch(new RegExp(`src/kernel/seed\\.ts:.*\\(${name}\\)`));
  } finally {
    house.remove();
  }
});
