import { filesUnder } from './files.js';
import { brokenMirror } from './mirror.js';

/** Files that may stand without a spec of their own, each with its reason. */
const excused: Record<string, string> = {};

test('every rule, command and page resource has its spec at the mirrored path', () => {
  expect(brokenMirror(filesUnder('src'), filesUnder('test'), excused)).toEqual([]);
});

test('a file without its spec is named, and so is an excuse that is not needed', () => {
  const sources = [
    'src/cases/rules/closing.ts',
    'src/cases/rules/case-status.ts',
    'src/cases/commands/open-case.ts',
    'src/cases/pages/notes.controller.ts',
    'src/cases/pages/closures.controller.ts',
    'src/cases/pages/notes.forms.ts',
    'src/cases/queries/my-cases.ts',
  ];
  const specs = ['test/cases/rules/closing.properties.spec.ts', 'test/cases/pages/notes.spec.ts', 'test/intake/commands/open-case.spec.ts'];
  expect(brokenMirror(sources, specs, { 'src/cases/pages/closures.controller.ts': 'shown here', 'src/cases/rules/closing.ts': 'stale' })).toEqual([
    'src/cases/rules/case-status.ts has no test/cases/rules/case-status.spec.ts',
    'src/cases/commands/open-case.ts has no test/cases/commands/open-case.spec.ts',
    'src/cases/rules/closing.ts needs no excuse',
  ]);
});
