import type { Piece } from '../rules/summary-content.js';
import type { PartSection } from '../rules/summary-parts.js';

/** One part (from 1) of a text that stands on several pages, with the way to the others; `part` is null where there is one alone. */
export function partsView(parts: readonly PartSection[][], now: number, hrefOf: (part: number) => string, words: string) {
  return {
    part: parts.length === 1 ? null : {
      words: `Part ${now} of ${parts.length}. ${words}`,
      contents: parts.map((sections, at) => contentsOf(sections, at + 1, at + 1 === now ? '' : hrefOf(at + 1))).filter(({ links }) => links.length > 0),
      before: now === 1 ? null : { href: hrefOf(now - 1), label: `Part ${now - 1}` },
      after: now === parts.length ? null : { href: hrefOf(now + 1), label: `Part ${now + 1}` },
    },
    sections: parts[now - 1]!.map(sectionView),
  };
}

/** A part in the contents: the sections that begin in it. */
function contentsOf(sections: readonly PartSection[], number: number, address: string) {
  const links = sections.flatMap(({ heading, continued }, at) => (continued ? [] : [{ label: heading, href: `${address}#s-${at + 1}`, after: ',' }]));
  return { number, links: links.map((link, at) => (at === links.length - 1 ? { ...link, after: '' } : link)) };
}

function sectionView({ heading, blocks, continued }: PartSection, at: number) {
  return { id: `s-${at + 1}`, heading: continued ? `${heading}, continued` : heading, blocks: blocks.map(pieceView) };
}

function pieceView(piece: Piece) {
  const nothing = { label: piece.label, later: piece.later === true, words: null, items: null, pairs: null, table: null };
  if (piece.kind === 'text') return { ...nothing, words: piece.text };
  if (piece.kind === 'list') return { ...nothing, items: piece.items };
  if (piece.kind === 'pairs') return { ...nothing, pairs: piece.rows };
  return { ...nothing, table: { columns: piece.columns, rows: piece.rows } };
}
