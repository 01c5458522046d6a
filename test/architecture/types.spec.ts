import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { buildHouse } from './seeded-house.js';

// The build looks at no type (swc.config.mjs). `npm run check` asks the linter, which has the compiler in it, of everything.
const root = resolve(import.meta.dirname, '../..');

/** What the linter says when it is run so; null when it says nothing and ends well. */
function findings(top: string, ...words: string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'unix', ...words], { cwd: top, maxBuffer: 64 * 1024 * 1024 }, (failure, out) => done(failure === null ? null : out));
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

/** Each seed in a file of its own, by its place in the list. */
const house = buildHouse({ 'kernel/ids.ts': 'export interface Thing { id: string }\n' }, Object.fromEntries(seeds.map(([, text], n) => [`kernel/seed-${n}.ts`, text])));
afterAll(() => house.remove());

test('the types of src agree', async () => {
  expect(await findings(root, '--type-check-only', 'src')).toBeNull();
}, 60_000);

test('each seeded fault is named, and no other', async () => {
  const found = (await findings(house.folder, 'src'))!;
  expect([...found.matchAll(/src\/kernel\/seed-(\d+)\.ts:.*\((\S+)\)\]$/gm)].map(([, n, name]) => [Number(n), name]).sort()).toEqual(seeds.map(([name], n) => [n, name]));
});

test('where types alone are looked at, the faults of types are named', async () => {
  const found = (await findings(house.folder, '--type-check-only', 'src'))!;
  expect([...found.matchAll(/src\/kernel\/seed-(\d+)\.ts:/g)].map(([, n]) => seeds[Number(n)]![0]).sort()).toEqual(seeds.map(([name]) => name).filter((name) => name.startsWith('TS')).sort());
});
