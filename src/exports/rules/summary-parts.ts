import { writtenBytes } from '../../kernel/written-bytes.js';
import type { Piece, Section } from './summary-content.js';

/** Bytes of content on one page of a copy, as the page writes it; a page with its frame stays under 60 KB. */
export const bytesPerPart = 51_000;

/** A section, or the stretch of one, as it stands in a part. */
export interface PartSection extends Section { continued: boolean }

/** One line of a piece by itself: the least that stands on a page together. */
interface Line { heading: string; section: number; piece: Piece; number: number; bytes: number }

/**
 * The sections in parts, for pages of bounded size: nothing is left out, the order stays. What goes on from one part to the
 * next says so, with the heads of its table again. A case of ordinary size is one part.
 */
export function partsOf(sections: readonly Section[], bytes = bytesPerPart): PartSection[][] {
  const parts: Line[][] = [[]];
  let filled = 0;
  for (const line of sections.flatMap((section, at) => linesOf(section, at, bytes))) {
    if (filled > 0 && filled + opening(line, parts.at(-1)!.at(-1)) + line.bytes > bytes) {
      parts.push([]);
      filled = 0;
    }
    filled += opening(line, parts.at(-1)!.at(-1)) + line.bytes;
    parts.at(-1)!.push(line);
  }
  return parts.map((lines, at) => sectionsOf(lines, parts[at - 1]?.at(-1)));
}

function linesOf({ heading, blocks }: Section, section: number, bytes: number): Line[] {
  return blocks.flatMap((block, at) => single(block, Math.floor(bytes * 0.75)).map((piece) => ({ heading, section, piece, number: section * 100_000 + at, bytes: weight(piece) })));
}

/** A piece as pieces of one row each; a row longer than a page may hold is several. */
function single(piece: Piece, most: number): Piece[] {
  if (piece.kind === 'text') return cut(piece.text, most).map((text) => ({ ...piece, text }));
  if (piece.kind === 'list') return piece.items.flatMap((item) => cut(item, most)).map((item) => ({ ...piece, items: [item] }));
  if (piece.kind === 'pairs') return piece.rows.flatMap(({ term, value }) => cut(value, most).map((words, at) => ({ ...piece, rows: [{ term: at === 0 ? term : `${term}, continued`, value: words }] })));
  return piece.rows.flatMap((row) => {
    const cells = row.map((cell) => cut(cell, Math.floor(most / row.length)));
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) => ({ ...piece, rows: [cells.map((cell) => cell[at] ?? '')] }));
  });
}

/** A text in stretches of at most so many bytes, cut after a space or line end where there is one. Put together they are the text. */
function cut(text: string, most: number): string[] {
  if (writtenBytes(text) <= most) return [text];
  const stretches: string[] = [];
  let stretch = '';
  let bytes = 0;
  for (const word of text.match(/\S{1,200}\s{0,200}|\s{1,200}/gu) ?? []) {
    const more = writtenBytes(word);
    if (bytes > 0 && bytes + more > most) {
      stretches.push(stretch);
      [stretch, bytes] = ['', 0];
    }
    stretch += word;
    bytes += more;
  }
  return [...stretches, stretch];
}

/** Bytes of a row in the markup of parts/piece. */
function weight(piece: Piece): number {
  if (piece.kind === 'text') return writtenBytes(piece.text) + 40;
  if (piece.kind === 'list') return piece.items.reduce((sum, item) => sum + writtenBytes(item) + 9, 0);
  if (piece.kind === 'pairs') return piece.rows.reduce((sum, { term, value }) => sum + writtenBytes(term) + writtenBytes(value) + 18, 0);
  return piece.rows.flat().reduce((sum, cell) => sum + writtenBytes(cell) + 9, 9);
}

/** Bytes of what a line opens after the one before it: its section with the heading, its piece with the label and the head of its table. */
function opening({ heading, section, piece, number }: Line, before: Line | undefined): number {
  const sectionHead = before?.section === section ? 0 : writtenBytes(heading) + 90;
  if (before?.number === number) return sectionHead;
  const columns = piece.kind === 'table' ? piece.columns.reduce((sum, column) => sum + writtenBytes(column) + 21, 80) : 32;
  return sectionHead + columns + (piece.label === null ? 6 : writtenBytes(piece.label) + 40);
}

/** The lines of one part, put together again; `before` is the last line of the part before. */
function sectionsOf(lines: readonly Line[], before: Line | undefined): PartSection[] {
  const sections: PartSection[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const goesOn = last === undefined && before?.section === line.section;
    if (last?.section !== line.section) sections.push({ heading: line.heading, blocks: [], continued: goesOn });
    const blocks = sections.at(-1)!.blocks;
    if (last?.number === line.number) blocks.push(joined(blocks.pop()!, line.piece));
    else blocks.push(goesOn && before?.number === line.number && line.piece.label !== null ? { ...line.piece, label: `${line.piece.label}, continued` } : line.piece);
    last = line;
  }
  return sections;
}

function joined(one: Piece, two: Piece): Piece {
  if (one.kind === 'text' && two.kind === 'text') return { ...one, text: one.text + two.text };
  if (one.kind === 'list' && two.kind === 'list') return { ...one, items: [...one.items, ...two.items] };
  if (one.kind === 'pairs' && two.kind === 'pairs') return { ...one, rows: [...one.rows, ...two.rows] };
  if (one.kind === 'table' && two.kind === 'table') return { ...one, rows: [...one.rows, ...two.rows] };
  return two;
}
