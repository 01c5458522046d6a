import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { CaseGuides, GuideLines } from '../queries/interview-guides.js';

export function guidesView(head: CaseHead, { all, likely }: CaseGuides) {
  const line = ({ id, name }: GuideLines) => ({ label: name, href: assessmentPaths.guideSheet(head.id, id) });
  return {
    title: `Interview guides, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Interviews', href: assessmentPaths.interviews(head.id) },
    likely: likely.map(line), others: all.filter((one) => !likely.includes(one)).map(line), blankHref: assessmentPaths.guideSheet(head.id, null),
    none: all.length > 0 ? null : { title: 'No guides in this protocol', text: 'The version of the protocol that this case is on has no interview guides. The sheet for notes can be printed all the same.', link: null },
  };
}

/** What an interview's notes hold, in the order in which one meets it. */
const asked = [
  'Who is interviewed', 'Role in the case', 'Interviewer', 'Others present', 'Language and interpreter', 'Place', 'Day, start and end', 'Parent or guardian informed: when and by whom, or why not', 'Recording: no, or yes with whose consent',
];

/** The sheet that an interviewer takes along; without a guide it has the fields alone. */
export function guideSheetView(head: CaseHead, guide: GuideLines | null) {
  return {
    title: guide === null ? `Sheet for interview notes, case ${head.number}` : `${guide.name}: interview guide`, heading: guide?.name ?? 'Sheet for interview notes', caseNumber: head.number,
    back: { label: 'Interview guides', href: assessmentPaths.guides(head.id) }, asked: asked.map((label) => ({ label })),
    guide: guide === null ? null : { opening: guide.opening, questions: guide.questions.map((text) => ({ text })), ending: guide.ending, source: guide.source, line: `${guide.asked.protocol} (${guide.asked.line})` },
  };
}

/** The guides as they stand after the interview form. */
export const guidesBeside = (head: CaseHead, { likely }: CaseGuides) => ({
  href: assessmentPaths.guides(head.id), guides: likely.map(({ id, name, opening, questions, ending, asked: line }) => ({ id: `g-${id}`, name, opening, questions: questions.map((text) => ({ text })), ending, asked: line })),
});
