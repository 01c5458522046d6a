import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { ReturnFile } from '../queries/return-gate.js';
import { longestReturnText, nextReturnSteps, returnSteps, type ReturnState } from '../rules/return-gate.js';

export interface ReturnPage { viewer: Id; mayRecord: boolean; today: LocalDate }

export function returnView(head: CaseHead, file: ReturnFile | null, typed: Typed, problems: Problem[], { viewer, mayRecord, today }: ReturnPage) {
  return {
    title: `Return to class, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), deadlinesHref: casePaths.clocks(head.id),
    empty: file === null ? { title: 'No signatures asked for', text: 'The protocol of this case does not ask for signatures before a return to class.', link: null } : null,
    gate: file === null ? null : { name: file.name, text: file.text, asked: file.asked, status: statusOf(file.state, file.people) },
    rows: (file?.records ?? []).map(({ step, check, on, note, byName, at }) => ({
      term: step === 'checked' ? (file!.checks.find(({ id }) => id === check)?.name ?? returnSteps.checked) : step === 'signed' ? 'Signed' : returnSteps[step],
      value: `${note}\n${byName}, ${dayWithYear(on)}. Entered ${moment(head.zone, at)}`, link: null,
    })),
    form: file === null || !mayRecord ? null : formView(head, file, typed, problems, viewer, today),
  };
}

function statusOf({ held, signedBy, returnedAt }: ReturnState, people: number) {
  if (held) return signedBy.length < people ? { kind: 'late', icon: 'lock', text: `Kept out of class: ${signedBy.length} of ${people} signatures` } : { kind: 'wait', icon: 'schedule', text: 'Signed: may return to class' };
  return returnedAt === null ? { kind: 'todo', icon: 'radio_button_unchecked', text: 'Not kept out of class' } : { kind: 'progress', icon: 'autorenew', text: 'Back in class' };
}

const hints: Readonly<Record<string, string>> = {
  held: 'Days of discipline are recorded where discipline is. Being away is not safety: say who keeps in touch.', signed: 'Your signature, after the meeting with the student and the family.', returned: 'The dates of the checks start now.',
  checked: 'Who asked the student, and how it goes.', left: 'They moved or enroll elsewhere. Deadlines that run go on.',
};

function formView(head: CaseHead, { state, people, checks }: ReturnFile, typed: Typed, problems: Problem[], viewer: Id, today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  const steps = nextReturnSteps(state, people, checks.map(({ id }) => id), viewer);
  const due = checks.filter(({ id }) => !state.checked.includes(id));
  return {
    action: paths.returns(head.id),
    step: fields.radios('step', 'What do you record?', steps.map((value) => ({ value, label: returnSteps[value], hint: hints[value] ?? null }))),
    check: steps.includes('checked') ? fields.radios('check', 'Which check?', due.map(({ id, name }) => ({ value: id, label: name })), { optional: true, hint: 'Only for a check after the return.' }) : null,
    on: fields.date('on', 'When?', { value: today, max: today }),
    note: fields.area('note', 'What was decided or seen?', { rows: 4, maxLength: longestReturnText }),
    actions: { sticky: false, state: null, back: { label: 'Back to the plan', href: paths.plan(head.id) }, buttons: [{ label: 'Save', look: 'primary', name: null, value: null }] },
  };
}
