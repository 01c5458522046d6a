import fc from 'fast-check';
import { pairs, section, table, text, type Piece, type Section } from '../../../src/exports/rules/summary-content.js';
import { partsOf, type PartSection } from '../../../src/exports/rules/summary-parts.js';

const trail = (rows: number): Section => section('Audit trail', [table(null, [['Entries', 1], ['What', 2]], Array.from({ length: rows }, (_, n) => [String(n), 'looked at the case']))], '');
const plain = (sections: readonly PartSection[]): Section[] => sections.map(({ heading, blocks }) => ({ heading, blocks }));

test('an ordinary case is one part, as it is', () => {
  const sections = [section('Facts', [text('As told', 'He said so.'), pairs('Who', [['Name', 'Jordan Ellis']])], ''), trail(40)];
  expect(partsOf(sections).map(plain)).toEqual([sections]);
});

test('a long table goes on in the next part with its heading and columns, and says so', () => {
  const parts = partsOf([section('Facts', [text(null, 'He said so.')], ''), trail(100)], 2000);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts[0]!.map(({ heading, continued }) => [heading, continued])).toEqual([['Facts', false], ['Audit trail', false]]);
  for (const part of parts.slice(1)) expect(part.map(({ heading, continued, blocks }) => [heading, continued, blocks.map((piece) => piece.kind === 'table' && piece.columns)])).toEqual([['Audit trail', true, [['Entries', 'What']]]]);
});

test('a text longer than a part is cut between words, and its row says that it goes on', () => {
  const words = 'He said that he was angry. '.repeat(200);
  const parts = partsOf([section('Notes', [pairs('Note by Maria', [['Happened', 'Today'], ['Text', words]])], '')], 2000);
  const rows = parts.flat().flatMap(({ blocks }) => blocks.flatMap((piece) => (piece.kind === 'pairs' ? piece.rows : [])));
  expect(rows.slice(1).map(({ value }) => value).join('')).toBe(words);
  expect(rows.map(({ term }) => term).slice(0, 3)).toEqual(['Happened', 'Text', 'Text, continued']);
  expect(rows.slice(2).every(({ value }) => !value.startsWith(' '))).toBe(true);
  expect(parts[1]![0]!.blocks[0]!.label).toBe('Note by Maria, continued');
});

/** Everything that stands in a piece, in order; a continued label is none. */
const said = (piece: Piece): string => (piece.kind === 'text' ? piece.text : piece.kind === 'list' ? piece.items.join('') : piece.kind === 'pairs' ? piece.rows.map(({ value }) => value).join('') : '');
const words = fc.string({ maxLength: 300, unit: 'binary' });
const pieces: fc.Arbitrary<Piece> = fc.oneof(
  words.map((typed): Piece => ({ kind: 'text', label: null, text: typed })),
  fc.array(words, { minLength: 1, maxLength: 9 }).map((items): Piece => ({ kind: 'list', label: 'List', items })),
  fc.array(fc.record({ term: fc.constant('Term'), value: words }), { minLength: 1, maxLength: 9 }).map((rows): Piece => ({ kind: 'pairs', label: 'Pairs', rows })),
);
const sections = fc.array(fc.record({ heading: fc.constantFrom('Facts', 'Notes'), blocks: fc.array(pieces, { minLength: 1, maxLength: 6 }) }), { minLength: 1, maxLength: 5 });

test('whatever the case holds, the parts hold all of it in its order, and each begins what the one before left', () => {
  fc.assert(fc.property(sections, (content) => {
    const parts = partsOf(content, 1200);
    expect(parts.flat().flatMap(({ blocks }) => blocks.map(said)).join('')).toBe(content.flatMap(({ blocks }) => blocks.map(said)).join(''));
    expect(parts.flat().filter(({ continued }) => !continued).map(({ heading }) => heading)).toEqual(content.map(({ heading }) => heading));
    for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(12_000); // JSON writes a sign in six bytes at most, and its own marks
  }), { numRuns: 100 });
});

test('no row of a table is lost or doubled', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat().map(String), fc.string({ maxLength: 80 })), { minLength: 1, maxLength: 80 }), (rows) => {
    const parts = partsOf([section('Trail', [table(null, [['A', 1], ['B', 2]], rows)], '')], 1500);
    expect(parts.flat().flatMap(({ blocks }) => blocks.flatMap((piece) => (piece.kind === 'table' ? piece.rows : [])))).toEqual(rows);
  }));
});
