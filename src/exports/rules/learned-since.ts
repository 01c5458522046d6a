import type { Pair, Piece, Section } from './summary-content.js';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
/** A record that something newer stands beside says so, and is the same record. */
const itself = (words: string): string => words.replace(/ \((?:corrected since|earlier answer)\)$/, '');
const nameOf = ({ label }: Piece): string => itself(label ?? '');

/** What a record says now and did not say then, under the heading that it has now: in the record's own words, only what is new or differs. */
export function learnedSince(then: readonly Section[], now: readonly Section[]): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const { heading, blocks } of now) {
    const old = then.filter((section) => section.heading === heading).flatMap((section) => section.blocks);
    const pieces = blocks.filter((piece) => !old.some((one) => same(one, piece))).flatMap((piece) => onlyNew(piece, old.find((one) => one.kind === piece.kind && nameOf(one) === nameOf(piece)) ?? null));
    if (pieces.length > 0) found.set(heading, [...found.get(heading) ?? [], ...pieces.map((piece): Piece => ({ ...piece, label: piece.label === null ? 'Learned later' : `Learned later: ${piece.label}`, later: true }))]);
  }
  return found;
}

function onlyNew(piece: Piece, old: Piece | null): Piece[] {
  if (old === null) return [piece];
  if (piece.kind === 'list' && old.kind === 'list') return filled({ ...piece, items: piece.items.filter((item) => !old.items.includes(item)) });
  if (piece.kind === 'table' && old.kind === 'table') return filled({ ...piece, rows: piece.rows.filter((row) => !old.rows.some((one) => same(one.map(itself), row.map(itself)))) });
  if (piece.kind === 'pairs' && old.kind === 'pairs') {
    const rows = [...piece.rows.flatMap((row) => changed(row, old.rows)), ...old.rows.filter(({ term }) => !piece.rows.some((row) => row.term === term)).map(({ term, value }) => ({ term, value: `Then: ${value}\nNow: nothing` }))];
    return piece.label === old.label ? filled({ ...piece, rows }) : [rows.length > 0 ? { ...piece, rows } : { kind: 'text', label: old.label, text: 'This was corrected.' }];
  }
  return [piece];
}

function changed(row: Pair, old: readonly Pair[]): Pair[] {
  if (old.some((one) => same(one, row))) return [];
  const was = old.find(({ term }) => term === row.term);
  return [was === undefined ? row : { term: row.term, value: `Then: ${was.value}\nNow: ${row.value}` }];
}

const filled = (piece: Piece): Piece[] => ((piece.kind === 'list' ? piece.items : piece.kind === 'text' ? [piece.text] : piece.rows).length > 0 ? [piece] : []);
