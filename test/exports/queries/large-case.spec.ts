import { AddNote } from '../../../src/cases/index.js';
import { exportPaths, SummaryCopies, TakeSummary } from '../../../src/exports/index.js';
import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import type { Id } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { PdfFile, type Element } from '../pdf/file.js';

declare const engine: 'sqlite' | 'postgres';

// A case of years: 300 notes and more than 3,000 entries of the ledger.
let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let copy: Id;
const words = (n: number) => `Note ${n}. ${'He came to the office by himself and said that he wants to talk about Thursday. '.repeat(4)}`;

beforeAll(async () => {
  the = await world();
  id = await aCase(the);
  const keys = [await keyFor(the, 'maria', 'case.note.add', id), await keyFor(the, 'zoe', 'case.note.add', id)];
  const happened = { precision: 'exact', date: '2026-11-16' as never, time: '08:00', zone: 'America/Denver' } as const;
  await byHundreds(300, (n) => the.app.get(AddNote).run(keys[n % 2]!, { body: words(n), happened, recordClass: 'team' }));
  const unitOfWork = the.app.get(UnitOfWork);
  await byHundreds(2700, (n) => unitOfWork.run(keys[n % 2]!, (work) => { work.record(n % 3 === 0 ? 'case.notes.viewed' : 'case.viewed', { items: [] }); return Promise.resolve(null); }));
  copy = await the.app.get(TakeSummary).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.ruth.account, purpose: 'Hand-over to the principal', basis: 'oversight' });
}, 120_000);
afterAll(() => the.end());

/** From 1 to a number, a hundred at a time: those are committed together. */
async function byHundreds(number: number, run: (n: number) => Promise<unknown>): Promise<void> {
  for (let from = 1; from <= number; from += 100) await Promise.all(Array.from({ length: Math.min(100, number - from + 1) }, (_, at) => run(from + at)));
}

const pageOf = async (address: string) => (await scenario(the, { as: 'maria', get: address, expect: 200, ledger: ['case.summary.viewed'] })).text.replaceAll('&#x3D;', '=');
const rowsOf = (html: string) => [...html.matchAll(/<tr><td>(.*?)<\/td><\/tr>/gs)].map(([, row]) => row!.split('</td><td>'));

/** From the first part along "Part 2", "Part 3" to the last. */
async function parts(): Promise<string[]> {
  const pages: string[] = [];
  for (let address: string | undefined = exportPaths.copy(id, copy); address !== undefined; address = /class="pager__older" href="([^"]+)"/.exec(pages.at(-1)!)?.[1]) pages.push(await pageOf(address));
  return pages;
}

test('every part of the print page is under 60 KB, and together they hold every note and every entry', async () => {
  const pages = await parts();
  expect(pages.length).toBeGreaterThan(5);
  for (const [at, page] of pages.entries()) {
    expect({ at, kept: Buffer.byteLength(page) < 60 * 1024 }).toEqual({ at, kept: true });
    expect(page).toContain(`Part ${at + 1} of ${pages.length}`);
  }
  const whole = pages.join('');
  for (let n = 1; n <= 300; n += 1) expect(whole.split(`Note ${n}. He came`).length - 1).toBe(1);
  const { ledger_seq: upTo } = (await the.app.get(SummaryCopies).one(await keyFor(the, 'maria', 'case.summary.take', id), copy))!;
  const known = await the.reader.all<{ seq: number }>('SELECT seq FROM ledger_entry WHERE case_id = ? AND seq <= ? ORDER BY seq', [id, upTo]);
  expect(known.length).toBeGreaterThan(3000);
  expect(numbersIn(rowsOf(whole).map(([entries]) => entries!))).toEqual(known.map(({ seq }) => seq));
});

test('the contents name each section once and lead to it', async () => {
  const first = await pageOf(exportPaths.copy(id, copy));
  const links = [...first.matchAll(/<a href="([^"]*)#(s-\d+)">([^<]+)<\/a>/g)].map(([, address, anchor, heading]) => ({ address: address!, anchor: anchor!, heading: heading! }));
  const { content } = (await the.app.get(SummaryCopies).one(await keyFor(the, 'maria', 'case.summary.take', id), copy))!;
  expect(links.map(({ heading }) => heading)).toEqual(['This copy', ...content.sections.map(({ heading }) => heading)]);
  for (const { address, anchor, heading } of links.filter(({ heading }) => ['This copy', 'Notes', 'Timeline', 'Audit trail'].includes(heading))) {
    expect(await pageOf(address === '' ? exportPaths.copy(id, copy) : address)).toContain(`<h2 id="${anchor}">${heading}</h2>`);
  }
});

test('a part that is not there is not found', async () => {
  for (const part of ['0', '99', '01', '1.5', 'x', '-1', '']) await scenario(the, { as: 'maria', get: `${exportPaths.copy(id, copy)}?part=${part}`, expect: 404, ledger: ['access.refused'] });
  await scenario(the, { as: 'leonid', get: exportPaths.part(id, copy, 2), expect: 404, ledger: ['access.refused'] });
});

// Made of what the pages above have shown, whichever engine it came from.
if (engine === 'sqlite') test('the file is whole, made beside the main thread and within its memory', async () => {
  const wanted = (await the.app.get(SummaryCopies).one(await keyFor(the, 'maria', 'case.summary.take', id), copy))!;
  const before = process.memoryUsage().rss;
  let [ticks, most] = [0, 0];
  const timer = setInterval(() => {
    ticks += 1;
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 10);
  const pdf = await the.app.get(SummaryPdf).make(wanted);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(20);
  expect(most).toBeLessThan(600 * 1024 * 1024);

  const [document] = new PdfFile(pdf).structure();
  const below = (element: Element): Element[] => [element, ...element.kids.flatMap(below)];
  const cells = below(document!).filter(({ role }) => role === 'TR').map(({ kids }) => kids.map(({ text }) => text));
  const trail = wanted.content.sections.find(({ heading }) => heading === 'Audit trail')!.blocks[0]!;
  expect(cells.slice(-trailLength(trail))).toEqual(trail.kind === 'table' ? trail.rows : []);
  for (let n = 1; n <= 300; n += 1) expect(document!.text.split(`Note ${n}. He came`).length - 1).toBe(1);
});

const trailLength = (piece: { kind: string; rows?: unknown[] }): number => piece.rows?.length ?? 0;

function numbersIn(cells: readonly string[]): number[] {
  return cells.filter((cell) => /^\d+(–\d+)?(, \d+(–\d+)?)*$/.test(cell)).flatMap((cell) => cell.split(', ')).flatMap((span) => {
    const [from, to = from] = span.split('–').map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
