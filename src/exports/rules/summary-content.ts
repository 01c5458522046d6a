/** A label and what was recorded under it. */
export interface Pair { term: string; value: string }

/** One piece of a section; `label` stands above it as a small heading, `later` when it was learned after the moment that the section shows. Widths are parts of the line, for paper. */
export type Piece = { label: string | null; later?: true } & (
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'pairs'; rows: Pair[] }
  | { kind: 'table'; columns: string[]; widths: number[]; rows: string[][] });

export interface Section { heading: string; blocks: Piece[] }

/** The case as a copy of it says it: finished words, made once, so that page and file cannot differ. */
export interface SummaryContent {
  caseNumber: string;
  subject: string;
  school: string;
  zone: string;
  district: string;
  level: { n: 0 | 1 | 2 | 3 | 4; word: string } | null;
  strip: Pair[];
  sections: Section[];
}

export const text = (label: string | null, words: string): Piece => ({ kind: 'text', label, text: words });
export const listOf = (label: string | null, items: string[]): Piece => ({ kind: 'list', label, items });
export const pairs = (label: string | null, rows: readonly (readonly [string, string | null])[]): Piece => ({
  kind: 'pairs', label, rows: rows.flatMap(([term, value]) => (value === null || value.trim() === '' ? [] : [{ term, value }])),
});
export const table = (label: string | null, columns: readonly (readonly [string, number])[], rows: string[][]): Piece => ({
  kind: 'table', label, columns: columns.map(([name]) => name), widths: columns.map(([, width]) => width), rows,
});

/** A section without records says so: a reader must see that nothing was left out. */
export function section(heading: string, blocks: readonly Piece[], otherwise: string): Section {
  const filled = blocks.filter((piece) => (piece.kind === 'text' ? piece.text.trim() !== '' : piece.kind === 'list' ? piece.items.length > 0 : piece.rows.length > 0));
  return { heading, blocks: filled.length > 0 ? [...filled] : [text(null, otherwise)] };
}
