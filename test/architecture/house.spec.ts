import { readdirSync } from 'node:fs';
import { filesUnder, root, textsUnder } from './files.js';
import floorPlan from './floors.cjs';
import { badDoors, defaultExports, strangeRooms, strangersAtTheTop } from './house.js';

const { floors, beside } = floorPlan;
const modules = floors.flat();

const kept = [
  '.ci', '.editorconfig', '.gitignore', '.github', '.oxlintrc.json', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md',
  'docs', 'esbuild.config.mjs', 'nest-cli.json', 'package-lock.json', 'package.json', 'src', 'swc.config.mjs', 'templates', 'test', 'tools', 'tsconfig.json',
];
const notKept = ['.git', 'node_modules', 'dist', 'var', 'coverage'];

/** Folders of a module that are neither code nor one of the five rooms. */
const more = { exports: ['typst'] };

test('the top level holds what it always holds', () => {
  expect(strangersAtTheTop(readdirSync(root), [...kept, ...notKept])).toEqual([]);
});

test('everything in src stands on a floor or beside them, in a known room', () => {
  expect(strangeRooms(filesUnder('src'), modules, beside, more)).toEqual([]);
});

test('every module has a short README and a narrow front door', () => {
  expect(badDoors(textsUnder('src', /\.(ts|md)$/), modules)).toEqual([]);
});

test('nothing is exported without a name', () => {
  expect(defaultExports(new Map([...textsUnder('src', /\.ts$/), ...textsUnder('test', /\.ts$/)]))).toEqual([]);
});

test('what stands where it should not is caught', () => {
  expect(strangersAtTheTop(['src', 'scripts', 'jest.config.js'], kept)).toEqual(['scripts has no place at the top', 'jest.config.js has no place at the top']);
  const paths = ['src/cases/services/a.ts', 'src/cases/rules/deep/a.ts', 'src/reports/index.ts', 'src/kernel/dates/a.ts', 'src/platform/web/a.ts', 'src/exports/typst/a.typ', 'src/cases/typst/a.typ', 'src/main.ts', 'src/other.ts'];
  expect(strangeRooms(paths, modules, beside, more)).toEqual([
    'src/cases/services is no room',
    'src/reports stands on no floor',
    'src/kernel/dates is no room',
    'src/cases/typst is no room',
    'src/other.ts stands on no floor',
  ]);
});

test('missing, long and wide-open doors are caught', () => {
  const texts = new Map([
    ['src/kernel/README.md', 'Words.'],
    ['src/kernel/ids.ts', ''],
    ['src/platform/README.md', 'line\n'.repeat(41)],
    ['src/platform/web/page.ts', ''],
    ['src/cases/index.ts', 'export const a = 1;\n'.repeat(41)],
    ['src/people/README.md', 'line\n'.repeat(40)],
    ['src/people/index.ts', "export * from './rules/a.js';"],
    ['src/desk/README.md', 'Desk.'],
  ]);
  expect(badDoors(texts, modules)).toEqual([
    'src/platform/README.md has more than 40 lines',
    'src/platform/web/index.ts is missing',
    'src/people/index.ts exports everything (export *)',
    'src/cases has no README.md',
    'src/cases/index.ts has more than 40 lines',
    'src/desk/index.ts is missing',
  ]);
});

test('default exports are caught', () => {
  const texts = new Map([
    ['a.ts', 'export default class A {}'],
    ['b.ts', 'const b = 1;\nexport { b as default };'],
    ['c.ts', '// export default is not used here\nexport const c = 1;'],
  ]);
  expect(defaultExports(texts)).toEqual(['a.ts has a default export', 'b.ts has a default export']);
});
