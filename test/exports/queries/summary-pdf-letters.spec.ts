import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import { aSetCopy, everywhere } from '../a-set-copy.js';
import { PdfFile, type Element } from '../pdf/file.js';

const press = new SummaryPdf();
const within = (element: Element, role: string): Element[] => element.kids.flatMap((kid) => [...(kid.role === role ? [kid] : []), ...within(kid, role)]);

/** Names and sentences as people type them, by script. */
const typed: [string, string][] = [
  ['Latin with marks', 'Zoë Brânză, Nguyễn Thị Hạnh, Maria Núñez-Álvarez'], ['Cyrillic', 'Ящик Олексій Ґалаґан: «Я не піду»'], ['Greek', 'Ωμέγα, Γιώργος Παπαδόπουλος'],
  ['Chinese, both kinds', '张伟说：“我不去。” 繁體'], ['Japanese', '佐藤さくら、カタカナ。'], ['Korean', '김민준 학생'], ['Devanagari', 'हिन्दी'],
  ['Arabic', 'محمد الحسن'], ['Persian and Urdu', 'گیتی پژمان ٹھیک ہے'], ['Hebrew', 'יוסף כהן'],
  ['an Arabic sentence with numbers and marks', 'محمد الحسن قال: «لن أذهب إلى المدرسة» 3 مرات.'], ['a Hebrew sentence with numbers and marks', 'שלום עולם, יוסף כהן אמר 12 פעמים.'],
  ['Arabic within English', 'Note by محمد الحسن, entered Nov 2, 2026, 3:00 PM'], ['Hebrew within English', 'He is called יוסף כהן at home.'],
];

test.each(typed)('%s comes back as typed, in every place of it', async (_, words) => {
  const [document] = new PdfFile(await press.make(aSetCopy({ subject: words, sections: everywhere(words) }))).structure();
  const texts = (role: string) => within(document!, role).map(({ text }) => text.trim());
  expect(texts('H3')).toEqual([words]);
  expect(texts('P')).toEqual(expect.arrayContaining([`${words}, Cedar Hollow`, words]));
  expect(texts('LBody')).toEqual([words]);
  expect(texts('TD')).toEqual([words, words]);
  expect(texts('Div').filter((text) => text === words)).toHaveLength(2);
  expect(document!.text.split(words).length - 1).toBe(8); // subject, heading, text, list, both of a pair, both cells
  expect(document!.text).not.toContain('[U+');
});

test('a line that begins in a script that runs to the left is set to the left, each line for itself', async () => {
  const drawn = new PdfFile(await press.make(aSetCopy({ sections: [{ heading: 'Facts', blocks: [{ kind: 'text', label: null, text: 'שלום עולם\nand then in English\nיוסף' }] }] }))).drawn;
  const leftEdge = (words: string) => Math.min(...drawn.filter(({ text }) => text.trim() !== '' && words.includes(text.trim())).map(({ x }) => x));
  expect(leftEdge('and then in English')).toBeLessThan(70);
  expect(leftEdge('יוסף')).toBeGreaterThan(500);
});

test('what no font holds is a code point, and the file says how many', async () => {
  const [document] = new PdfFile(await press.make(aSetCopy({ sections: [{ heading: 'Facts', blocks: [{ kind: 'text', label: null, text: 'ไทย 😀' }] }] }))).structure();
  expect(document!.text).toContain('[U+0E44][U+0E17][U+0E22] [U+1F600]');
  expect(document!.text).toContain('4 characters that this file’s fonts do not hold');
});

test('a word without a space stays on the paper, in every place of it', async () => {
  const [long, hash] = ['Aneinanderreihung'.repeat(20), 'f0'.repeat(32)];
  const file = new PdfFile(await press.make(aSetCopy({ subject: long, sections: [...everywhere(long), { heading: 'Kept', blocks: [{ kind: 'pairs', label: null, rows: [{ term: 'SHA-256', value: hash }] }] }] })));
  expect(Math.max(...file.drawn.map(({ x, text }) => x + text.length * 2.5))).toBeLessThan(612 - 0.8 * 72 + 10);
  const [document] = file.structure();
  expect(document!.text.replaceAll(/[\u200b\s]/g, '').split(long).length - 1).toBe(8);
  expect(document!.text).toContain(hash); // what fits is left whole, to be copied
});

test('an ordinary word is one word also in a narrow column, to be found by search', async () => {
  const [document] = new PdfFile(await press.make(aSetCopy({ sections: [{ heading: 'Themes', blocks: [{ kind: 'table', label: null, columns: ['Question', 'Found'], widths: [5, 1], rows: [['Does it?', 'Contradicted']] }] }] }))).structure();
  expect(document!.text).toContain('Contradicted');
});
