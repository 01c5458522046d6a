import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import type { SummaryCopy } from '../../../src/exports/queries/summary-copies.js';
import type { Instant } from '../../../src/kernel/instant.js';

const press = new SummaryPdf();
const words = 'Zoë Brânză, Nguyễn Thị Hạnh, محمد الحسن. ';

function copy(more: Partial<SummaryCopy['content']> = {}): SummaryCopy {
  return {
    id: 'abcdefghijklmnopqrstuvwx23', recipient: 'Ruth Abernethy-Vance', purpose: 'Meeting', basis: 'oversight', ledger_seq: 41, ledger_leaf: 'f0'.repeat(32), by: 'Maria Núñez', entered_at: '2026-11-16T16:00:00.000Z' as Instant,
    content: {
      caseNumber: '2026-27-0001', subject: 'Jordan Ellis', school: 'Cedar Hollow', zone: 'America/Denver', district: 'Invented Unified', level: { n: 3, word: 'High' }, strip: [{ term: 'Status', value: 'Open' }],
      sections: [
        { heading: 'Facts', blocks: [{ kind: 'text', label: 'As told', text: words }, { kind: 'list', label: null, items: ['one', 'two'] }, { kind: 'pairs', label: null, rows: [{ term: 'Who', value: 'Maria' }] }] },
        { heading: 'Trail', blocks: [{ kind: 'table', label: null, columns: ['When', 'What'], widths: [1, 2], rows: Array.from({ length: 90 }, (_, n) => [`Nov ${n}`, words.repeat(n % 5)]) }] },
      ],
      ...more,
    },
  };
}

/** Every stream of the file, unpacked: structure and text as the file holds them. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const end = pdf.indexOf('endstream', at);
    try { parts.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1')); } catch { /* not a compressed stream */ }
  }
  return parts.join('\n');
}

test('the file is a tagged PDF/UA-1 with its title, its language, headings and table headers', async () => {
  const pdf = await press.make(copy());
  const text = unpacked(pdf);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  for (const sign of ['/StructTreeRoot', '/MarkInfo', '/Lang', 'pdfuaid:part', '/H1', '/H2', '/TH', '/Scope', '/DisplayDocTitle true', 'Case summary 2026-27-0001']) expect(text).toContain(sign);
  expect(text).toMatch(/pdfuaid:part>1</);
});

test('the same copy gives the same bytes; another moment or word gives others', async () => {
  const [one, two, other] = await Promise.all([press.make(copy()), press.make(copy()), press.make({ ...copy(), entered_at: '2026-11-16T16:00:01.000Z' as Instant })]);
  const sha = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
  expect(sha(two)).toBe(sha(one));
  expect(sha(other)).not.toBe(sha(one));
});

const nasty = [
  '#set page(fill: red) $x$ *bold* _i_ = Heading\n== Two\n- list `raw` \\ <label> @ref // comment /* */', '#read("/etc/passwd")', '#import "../compile.mjs"', '"]]}}', '{"a":1}',
  '中文 日本語 한국어', 'ไทย हिन्दी עברית', 'Ящик Ωμέγα', '😀👩‍👩‍👧🏳️‍🌈', '\u0001\u0007\u001b\u007f\u0085', '\u202eback\u202c \u2066x\u2069', '\ud800 lone', '\ufeff\ufffe\uffff\u{10ffff}', 'Z̸̢̛͇̓a̵l̶g̷o̴', 'ﷺ ﷽',
  'a'.repeat(4000), '\n\n\r\n\t', '', ' ', '\u2028\u2029\u00a0', '<script>alert(1)</script>', '\u0300\u0301 leading marks', 'م\u0301\u0332 mixed',
];

const everywhere = (typed: string): SummaryCopy['content']['sections'] => [
  { heading: 'Facts', blocks: [{ kind: 'text', label: typed, text: typed }, { kind: 'list', label: null, items: [typed] }, { kind: 'pairs', label: null, rows: [{ term: typed, value: typed }] }] },
  { heading: 'Table', blocks: [{ kind: 'table', label: null, columns: ['A', 'B'], widths: [1, 1], rows: [[typed, typed]] }] },
];

test('whatever people typed, a file comes out, in every place of it', async () => {
  const pdf = await press.make(copy({ sections: nasty.flatMap(everywhere) }));
  expect(unpacked(pdf)).toContain('/StructTreeRoot');
});

test.each(['', '\ud800\ufeff', '😀', nasty[0]!])('it may be all that was typed (%#)', async (typed) => {
  expect((await press.make(copy({ subject: typed, sections: everywhere(typed) }))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('it is made beside the main thread', async () => {
  let ticks = 0;
  const timer = setInterval(() => { ticks += 1; }, 5);
  await press.make(copy());
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});
