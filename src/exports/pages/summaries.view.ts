import type { Colleague } from '../../access/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { cell, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { exportPaths } from '../exports.endpoints.js';
import type { CopyLine, SummaryCopy } from '../queries/summary-copies.js';
import type { Piece } from '../rules/summary-content.js';
import type { PartSection } from '../rules/summary-parts.js';
import { disclosureFields } from './disclosure-fields.view.js';

export interface AskPage { head: CaseHead; colleagues: readonly Colleague[]; copies: readonly CopyLine[]; unavailable: string | null }

export function askView({ head, colleagues, copies, unavailable }: AskPage, typed: Typed, problems: Problem[]) {
  return {
    title: `Summary, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    unavailable,
    action: exportPaths.copies(head.id),
    ...disclosureFields(typed, problems, { who: 'Who gets this copy?', example: 'For example: meeting with the superintendent on Friday about the support plan.', colleagues }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.show(head.id) }, buttons: [{ label: 'Take the copy', look: 'primary', name: null, value: null }] },
    taken: copies.length > 0,
    copies: {
      caption: 'Copies taken of this case, newest first', columns: ['Copy', 'For', 'Purpose', 'Taken'],
      rows: copies.map(({ id, recipient, purpose, by, entered_at }) => ({ cells: [
        cell('Copy', id, { href: exportPaths.copy(head.id, id) }), cell('For', recipient), cell('Purpose', purpose), cell('Taken', moment(head.zone, entered_at), { more: `by ${by}` }),
      ] })),
    },
  };
}

export interface CopyPart { parts: readonly PartSection[][]; /** From 1. */ now: number }

/** One part of a copy. A copy of one part has no contents: the page is all of it. */
export function copyView(head: CaseHead, copy: SummaryCopy, { parts, now }: CopyPart, unavailable: string | null) {
  const { content } = copy;
  const hrefOf = (part: number) => exportPaths.part(head.id, copy.id, part);
  return {
    title: parts.length === 1 ? `Case summary ${content.caseNumber}` : `Case summary ${content.caseNumber}, part ${now} of ${parts.length}`,
    back: { label: 'Back to the summaries of this case', href: exportPaths.summary(head.id) },
    subject: content.subject, school: content.school, level: content.level,
    fileHref: unavailable === null ? exportPaths.file(head.id, copy.id) : null,
    unavailable,
    strip: content.strip.map(({ term, value }) => ({ term, value, note: null, icon: null, tone: null, level: null })),
    taken: `Taken ${moment(content.zone, copy.entered_at)} by ${copy.by}. Copy ${copy.id}.`,
    part: parts.length === 1 ? null : {
      words: `Part ${now} of ${parts.length}. Each part prints by itself${unavailable === null ? '; the PDF file is the whole copy' : ''}.`,
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
  const nothing = { label: piece.label, words: null, items: null, pairs: null, table: null };
  if (piece.kind === 'text') return { ...nothing, words: piece.text };
  if (piece.kind === 'list') return { ...nothing, items: piece.items };
  if (piece.kind === 'pairs') return { ...nothing, pairs: piece.rows };
  return { ...nothing, table: { columns: piece.columns, rows: piece.rows } };
}

