import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, fromToday, longDay, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { CaseHead, StepLine } from '../queries/case-overview.js';
import { caseHeadView } from './case-head.view.js';

const states = { open: 'To do', done: 'Done', ended: 'Ended without being done' } as const;

export function stepView(head: CaseHead, step: StepLine, maySettle: boolean, today: LocalDate, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Next step, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    what: step.what,
    facts: [
      { term: 'Owner', value: step.owner, link: null },
      { term: 'Due', value: `${longDay(step.due_on)}${step.state === 'open' ? ` (${fromToday(step.due_on, today).toLowerCase()})` : ''}`, link: null },
      { term: 'State', value: states[step.state], link: null },
      ...(step.outcome === null ? [] : [{ term: 'What came of it', value: step.outcome, link: null }]),
    ],
    settle: step.state === 'open' && maySettle ? {
      action: casePaths.step(head.id, step.id), version: String(step.version),
      state: fields.radios('state', 'Is it settled?', [{ value: 'done', label: 'Done' }, { value: 'ended', label: 'Ended without being done' }], { layout: 'row' }),
      outcome: fields.area('outcome', 'What came of it', { rows: 4, maxLength: 4000, hint: 'If it ended without being done: who tried, how, and why it ended.' }),
      actions: { sticky: false, state: null, back: { label: 'Back to the case', href: casePaths.show(head.id) }, buttons: [{ label: 'Settle', look: 'primary', name: null, value: null }] },
    } : null,
  };
}

/** Somebody settled the step first: both texts side by side. */
export function stepConflictView(head: CaseHead, step: StepLine, typed: Typed) {
  return {
    ...stepView(head, step, false, step.due_on, {}, []),
    conflict: { by: 'Somebody', at: 'a moment ago', fields: [{ label: 'What came of it', theirs: step.outcome ?? '', yours: String(typed.outcome ?? '') }] },
  };
}
