import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Coverage {
  rangesIn: (font: Buffer) => [number, number][];
  textFor: (ranges: [number, number][]) => { shown(text: string): string; forget(letter: string): void; count(): number; note(): string; restart(): void };
}

const fonts = join(import.meta.dirname, '../../../dist/fonts');
const worker = '../../../src/exports/typst/coverage.mjs'; // plain JavaScript: it runs in the thread as it stands
let text: ReturnType<Coverage['textFor']>;
beforeAll(async () => {
  const { rangesIn, textFor } = (await import(worker)) as Coverage;
  text = textFor(readdirSync(fonts).flatMap((name) => rangesIn(readFileSync(join(fonts, name)))));
});
beforeEach(() => text.restart());

test.each(['Zoë Brânză', 'Nguyễn Thị Hạnh', 'محمد الحسن', '中文 かな 한국어', 'Ящик Ωμέγα', 'יוסף', 'Maria Núñez-Álvarez', '“quoted” – dash…', 'one\ntwo\tthree', '\u202eback\u202c', 'e\u0301'.normalize('NFC')])('%j is shown as it is', (typed) => {
  expect(text.shown(typed)).toBe(typed);
  expect(text.count()).toBe(0);
});

test.each([
  ['ไทย', '[U+0E44][U+0E17][U+0E22]'], ['😀', '[U+1F600]'], ['a\u0007b', 'a[U+0007]b'], ['\ufeff', '[U+FEFF]'], ['\ud800x', '\ufffdx'], ['a\r\nb', 'a\nb'],
])('%j is shown as %s', (typed, shown) => {
  expect(text.shown(typed)).toBe(shown);
});

test('what was replaced is counted, and a letter that Typst refused is replaced from then on', () => {
  text.shown('ไท and ไ');
  expect(text.count()).toBe(3);
  text.restart();
  text.forget('é');
  expect([text.shown('né'), text.count()]).toEqual(['n[U+00E9]', 1]);
});

test('the note names one of the code points that stand in this file, and is empty where there is none', () => {
  text.shown('plain');
  expect(text.note()).toBe('');
  text.shown('then 😡');
  expect(text.note()).toBe('One character that this file’s fonts do not hold is written as its code point, [U+1F621]. The print page shows it as it was typed.');
  text.shown('ไ');
  expect(text.note()).toBe('2 characters that this file’s fonts do not hold are written as code points, such as [U+1F621]. The print page shows them as they were typed.');
});
