import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { longestClosingText } from '../rules/closing.js';
import type { CaseHead } from '../queries/case-overview.js';
import { caseHeadView } from './case-head.view.js';

export function newInformationView(head: CaseHead, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `New information, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: casePaths.reopenings(head.id),
    what: fields.area('what', 'What was learned since the case closed?', { rows: 5, maxLength: longestClosingText, hint: 'Exact words in quotation marks, from whom, and when it was heard or seen.' }),
    decision: fields.radios('decision', 'What does the team do with it?', [
      { value: 'reopened', label: 'Reopen the case', hint: 'A new assessment begins. The earlier one is frozen and stays readable.' },
      { value: 'dismissed', label: 'Keep it closed', hint: 'The information and your reason are part of the record.' },
    ]),
    reason: fields.area('reason', 'Why?', { rows: 3, maxLength: longestClosingText }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.closures(head.id) }, buttons: [{ label: 'Record', look: 'primary', name: null, value: null }] },
  };
}
