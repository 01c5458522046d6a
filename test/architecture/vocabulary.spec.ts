import { filesUnder, textsUnder } from './files.js';
import { emptyNamesIn, wrongWordsIn } from './vocabulary.js';

test('every folder and file has a name that says what is inside', () => {
  expect(emptyNamesIn(['src', 'templates', 'test', 'docs'].flatMap(filesUnder))).toEqual([]);
});

test('code, templates and protocol wording use the words of the glossary', () => {
  const texts = [...textsUnder('src', /\.(ts|json|md)$/), ...textsUnder('templates', /\.hbs$/)];
  expect(wrongWordsIn(new Map(texts))).toEqual([]);
});

test('empty names are caught', () => {
  const paths = ['src/cases/utils/a.ts', 'src/cases/rules/date-helpers.ts', 'test/support/common.ts', 'src/cases/manager.ts', 'src/cases/rules/case-manager.ts', 'src/cases/rules/commons.ts'];
  expect(emptyNamesIn(paths)).toEqual(paths.slice(0, 4).map((path) => `${path}: a name that says nothing`));
});

test('wrong words are caught, in names too, and not inside other words', () => {
  const texts = new Map([
    ['a.ts', 'const kidName = 1;\n// kidney, suspected, suspicion\nconst SUSPECT_ID = 2;'],
    ['b.hbs', '<p>The offender</p>'],
    ['c.json', '{ "text": "Someone who committed suicide" }'],
  ]);
  expect(wrongWordsIn(texts)).toEqual([
    'a.ts:1: "kid"; say "student"',
    'a.ts:3: "suspect"; say "person of concern"',
    'b.hbs:1: "offender"; say "person of concern"',
    'c.json:1: "committed suicide"; say "died by suicide"',
  ]);
});
