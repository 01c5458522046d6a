import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import { aSetCopy, everywhere } from '../a-set-copy.js';
import { nameOf, PdfFile, textOf, type Element } from '../pdf/file.js';

// PDF/UA-1 (ISO 14289-1:2014) by a second reader: what Typst asserts about its file is read back from the file.
let file: PdfFile;
let every: Element[];
const below = (element: Element): Element[] => [element, ...element.kids.flatMap(below)];

beforeAll(async () => {
  const content = aSetCopy().content;
  file = new PdfFile(await new SummaryPdf().make(aSetCopy({ sections: [...content.sections, ...everywhere('محمد الحسن 张伟 김민준 Ящик Ωμέγα יוסף')] })));
  every = file.structure().flatMap(below);
});

test('it is marked, names its language and shows its title (7.1, 7.2)', () => {
  expect(file.dict(file.catalog.get('MarkInfo')).get('Marked')).toBe(true);
  expect((file.catalog.get('Lang') as Buffer).toString('latin1')).toBe('en-US');
  expect(file.dict(file.catalog.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
  const facts = file.stream(file.catalog.get('Metadata')).toString('utf8');
  expect(facts).toMatch(/<pdfuaid:part>1</);
  expect(facts).toMatch(/<dc:title>.*Case summary 2026-27-0001.*<\/dc:title>/s);
});

test('every mark on a page is content with a place in the structure, or an artifact (7.1)', () => {
  expect(file.drawn.filter(({ mcid, artifact }) => mcid === null && !artifact)).toEqual([]);
  expect(file.drawn.filter(({ mcid, artifact, text }) => artifact && mcid === null && text.includes('CONFIDENTIAL')).length).toBe(file.pages().length); // the head of each page
  const read = new Set(file.structure().map(({ text }) => text).join(''));
  for (const { text } of file.drawn.filter(({ mcid }) => mcid !== null)) for (const letter of text) expect(read.has(letter)).toBe(true);
  expect(file.structure().reduce((sum, { text }) => sum + text.length, 0)).toBe(file.drawn.reduce((sum, { mcid, text }) => sum + (mcid === null ? 0 : text.length), 0));
});

test('headings begin at the first level and leave none out (7.4.2)', () => {
  const levels = every.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
});

test('each table has a head of column headers with their scope, and rows of one length (7.5)', () => {
  const tables = every.filter(({ role }) => role === 'Table');
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    const headers = below(table).filter(({ role }) => role === 'TH');
    expect(headers.map(({ text }) => text)).toEqual(tables.indexOf(table) === 0 ? ['When', 'What'] : ['A', 'B']);
    for (const { attributes } of headers) expect(attributes.map((one) => nameOf(one.get('Scope')))).toContain('Column');
    const rows = below(table).filter(({ role }) => role === 'TR');
    expect(new Set(rows.map(({ kids }) => kids.length))).toEqual(new Set([2]));
  }
});

test('a list has its items, each with a body (7.6)', () => {
  for (const list of every.filter(({ role }) => role === 'L')) {
    expect(list.kids.length).toBeGreaterThan(0);
    for (const item of list.kids) expect([item.role, item.kids.map(({ role }) => role)]).toEqual(['LI', ['Lbl', 'LBody']]);
  }
});

test('every figure and formula has words in its place (7.3, 7.7)', () => {
  const silent = every.filter(({ role, dict }) => ['Figure', 'Formula'].includes(role) && !['Alt', 'ActualText'].some((key) => Buffer.isBuffer(dict.get(key)) && textOf(dict.get(key) as Buffer).trim() !== ''));
  expect(silent).toEqual([]);
});

test('only roles that readers know (7.1)', () => {
  const known = ['Document', 'Part', 'Sect', 'Div', 'H1', 'H2', 'H3', 'P', 'Span', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD', 'Figure', 'Em', 'Strong'];
  expect([...new Set(every.map(({ role }) => role))].filter((role) => !known.includes(role))).toEqual([]);
});

test('every font is in the file and says which letters its signs are (7.21)', () => {
  expect(file.fonts.size).toBeGreaterThan(6);
  for (const font of file.fonts.values()) {
    const [descendant] = file.get(font.get('DescendantFonts')) as [never];
    const descriptor = file.dict(file.dict(descendant).get('FontDescriptor'));
    const program = descriptor.get('FontFile2') ?? descriptor.get('FontFile3');
    expect(program === undefined ? 0 : file.stream(program).length).toBeGreaterThan(0);
    expect(file.stream(font.get('ToUnicode')).toString('latin1')).toContain('beginbfchar');
  }
  expect(file.drawn.filter(({ text }) => /[\ufffd\0\ufeff]/.test(text))).toEqual([]);
});

test('a page of a tagged file is gone through in the order of its structure (7.18.3)', () => {
  for (const page of file.pages()) if (page.has('Annots')) expect(nameOf(page.get('Tabs'))).toBe('S');
  expect(every.some(({ role }) => role === 'Document')).toBe(true);
});
