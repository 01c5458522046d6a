import type { Colleague } from '../../access/index.js';
import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import { cell, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { exportPaths } from '../exports.endpoints.js';
import type { CopyLine, SummaryCopy } from '../queries/summary-copies.js';
import type { PartSection } from '../rules/summary-parts.js';
import { partsView } from './parts.view.js';
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
    ...partsView(parts, now, hrefOf, `Each part prints by itself${unavailable === null ? '; the PDF file is the whole copy' : ''}.`),
  };
}
