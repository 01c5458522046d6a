import Handlebars from 'handlebars';
import { writtenBytes } from '../../src/kernel/written-bytes.js';

test.each(['', 'plain words', 'Zoë, 中文, 😀', '<b>"quoted" & \'said\'</b> `a`=b', '\ud800'])('%j takes at most as many bytes as it says', (text) => {
  const written = Buffer.byteLength(Handlebars.compile('{{text}}')({ text }));
  expect(writtenBytes(text)).toBeGreaterThanOrEqual(written);
  expect(writtenBytes(text)).toBeLessThanOrEqual(written + 2 * (text.match(/[&<>]/g)?.length ?? 0));
});
