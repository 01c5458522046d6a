import { createHash } from 'node:crypto';
import { SummaryPdf } from '../../../src/exports/queries/summary-pdf.js';
import type { Instant } from '../../../src/kernel/instant.js';
import { PdfFile } from '../pdf/file.js';
import { aSetCopy, everywhere } from '../a-set-copy.js';

const press = new SummaryPdf();
test('the same copy gives the same bytes; another moment or word gives others', async () => {
  const [one, two, other] = await Promise.all([press.make(aSetCopy()), press.make(aSetCopy()), press.make({ ...aSetCopy(), entered_at: '2026-11-16T16:00:01.000Z' as Instant })]);
  const sha = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
  expect(sha(two)).toBe(sha(one));
  expect(sha(other)).not.toBe(sha(one));
});

const nasty = [
  '#set page(fill: red) $x$ *bold* _i_ = Heading\n== Two\n- list `raw` \\ <label> @ref // comment /* */', '#read("/etc/passwd")', '#import "../compile.mjs"', '"]]}}', '{"a":1}',
  '中文 日本語 한국어', 'ไทย हिन्दी עברית', 'Ящик Ωμέγα', '😀👩‍👩‍👧🏳️‍🌈', '\u0001\u0007\u001b\u007f\u0085', '\u202eback\u202c \u2066x\u2069', '\ud800 lone', '\ufeff\ufffe\uffff\u{10ffff}', 'Z̸̢̛͇̓a̵l̶g̷o̴', 'ﷺ ﷽',
  'a'.repeat(4000), '\n\n\r\n\t', '', ' ', '\u2028\u2029\u00a0', '<script>alert(1)</script>', '\u0300\u0301 leading marks', 'م\u0301\u0332 mixed',
];

test('whatever people typed, a file comes out, in every place of it', async () => {
  const pdf = await press.make(aSetCopy({ sections: nasty.flatMap(everywhere) }));
  expect(new PdfFile(pdf).structure()[0]!.kids.filter(({ role }) => role === 'H2').length).toBe(1 + 2 * nasty.length); // the copy's own section first
});

test.each(['', '\ud800\ufeff', '😀', nasty[0]!])('it may be all that was typed (%#)', async (typed) => {
  expect((await press.make(aSetCopy({ subject: typed, sections: everywhere(typed) }))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('it is made beside the main thread', async () => {
  let ticks = 0;
  const timer = setInterval(() => { ticks += 1; }, 5);
  await press.make(aSetCopy());
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});
