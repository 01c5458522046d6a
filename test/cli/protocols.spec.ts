import { jest } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protocolCheck, protocolPreview } from '../../src/cli/protocols.js';
import { libraryWith } from '../protocols/a-library.js';
import { everyProtocol, library } from '../protocols/a-protocol.js';

const settings = () => { throw new Error('needs no database'); };

/** What a command says, and its exit code. */
async function said(run: () => Promise<number>): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => { lines.push(String(line)); return true; });
  try {
    return { code: await run(), text: lines.join('') };
  } finally {
    write.mockRestore();
  }
}

let out: string;
beforeEach(() => { out = mkdtempSync(join(tmpdir(), 'waypost-preview-')); });
afterEach(() => rmSync(out, { recursive: true }));

test('the check says that the library holds, with counts', async () => {
  const { code, text } = await said(() => protocolCheck.run({}, settings, []));
  expect(code).toBe(0);
  expect(text).toContain('ntac-general 2.0 holds: 7 stages, 31 questions, 4 levels');
  expect(text).toContain(`${everyProtocol.length} checked, all hold.`);
});

test('the check names what is wrong and where, and the preview then writes nothing', async () => {
  const folder = libraryWith('3.0', (protocol) => { (protocol.stages as { next: unknown[] }[])[3]!.next = [7]; });
  const { code, text } = await said(() => protocolCheck.run({}, settings, [folder]));
  expect([code, text.includes('stages[3].next[0]: must be text, and is 7.'), text.includes(`1 of ${everyProtocol.length + 1} cannot be published.`)]).toEqual([1, true, true]);
  expect((await said(() => protocolPreview.run({}, settings, [folder, out]))).code).toBe(1);
  expect(readdirSync(out)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('the preview holds every sentence of every protocol, links only to its own files, and has no script', async () => {
  expect((await said(() => protocolPreview.run({}, settings, [library, out]))).code).toBe(0);
  const pages = readdirSync(out).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(1 + 7 * everyProtocol.length);
  for (const one of everyProtocol) {
    const texts = pages.filter((name) => name.startsWith(`${one.id}-${one.version}-`)).map((name) => readFileSync(join(out, name), 'utf8'));
    const all = texts.join('\n').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const sentence of sentencesIn([one.wording, ...Object.values(one.translations).map(({ messages }) => messages)])) expect(all).toContain(sentence);
  }
  for (const name of pages) {
    const html = readFileSync(join(out, name), 'utf8');
    expect(html).not.toMatch(/<script|style=/);
    for (const [, href = ''] of html.matchAll(/href="([^"#]*)[^"]*"/g)) if (!href.startsWith('assets/')) expect(pages).toContain(href);
  }
});

/** Every sentence that people read; ids and the code of the language are none. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}
