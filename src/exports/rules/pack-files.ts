import type { Id } from '../../kernel/ids.js';

/** An entry of the ledger: `text` is what its leaf was taken of. */
export interface PackEntry { seq: number; text: string }

/** A row as entry `seq` left it, the `n`th that it names, with the salt that opens its commitment. */
export interface PackImage { seq: number; n: number; table: string; row: Id; salt: string; image: string }

/** Hashes in base64 that lead from entry `seq` to the root of the tree of `size` entries. */
export interface Inclusion { seq: number; size: number; path: readonly string[] }

/** Hashes in base64 that show that the tree of `to` entries begins with the one of `from`. */
export interface Consistency { from: number; to: number; path: readonly string[] }

/** Name and content, in the order in which they stand in the file. */
export type PackFiles = readonly (readonly [name: string, content: string])[];

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** What the ledger vouches for: the pages for readers, the entries, what they recorded, what the ledger says of itself (where it says anything), and the programs that check it. */
export function sealedFiles({ page, guide, entries, images, about = [], programs }: { page: string; guide: string; entries: readonly PackEntry[]; about?: readonly PackEntry[]; images: readonly PackImage[]; programs: PackFiles }): PackFiles {
  return [
    ['index.html', page], ['guide.html', guide], ['entries.jsonl', lines(entries.map(({ text }) => text))],
    // Keys in their order: these lines are canonical JSON.
    ['images.jsonl', lines(images.map(({ image, n, row, salt, seq, table }) => JSON.stringify({ image, n, row, salt, seq, table })))],
    ...(about.length === 0 ? [] : [['about-the-ledger.jsonl', lines(about.map(({ text }) => text))] as const]),
    ...programs,
  ];
}

/** The list that `sha256sum -c` reads, sorted by name. Its own SHA-256 goes into the ledger when the pack is taken. */
export const listText = (hashes: readonly (readonly [name: string, sha256: string])[]): string =>
  lines([...hashes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, sha256]) => `${sha256}  ${name}`));

/** What needs no place on the list, because it is proven by what is signed: the entry about the pack itself, proofs and checkpoints. */
export function provingFiles({ list, taken, inclusions, consistencies, checkpoints }: { list: string; taken: string; inclusions: readonly Inclusion[]; consistencies: readonly Consistency[]; checkpoints: readonly string[] }): PackFiles {
  return [
    ['SHA256SUMS', list], ['taken.json', lines([taken])],
    ['proofs.jsonl', lines(inclusions.map(({ path, seq, size }) => JSON.stringify({ path, seq, size })))],
    ['consistency.jsonl', lines(consistencies.map(({ from, path, to }) => JSON.stringify({ from, path, to })))],
    ['checkpoints.txt', checkpoints.join('\n')],
  ];
}
