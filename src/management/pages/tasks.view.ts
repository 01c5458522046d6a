import { caseHeadView, casePaths, type CaseHead } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { managementPaths as paths } from '../management.endpoints.js';
import type { TaskLine } from '../queries/case-tasks.js';
import { longestTaskLine, longestTaskText, nextSteps, taskSteps, taskStates, type TaskRecord, type TaskState } from '../rules/pack-tasks.js';

const tags: Readonly<Record<TaskState, { kind: string; icon: string }>> = { open: { kind: 'todo', icon: 'radio_button_unchecked' }, 'to-check': { kind: 'wait', icon: 'schedule' }, settled: { kind: 'done', icon: 'check_circle' } };

const statusOf = ({ state, required }: TaskLine) => (required ? { ...tags[state], text: taskStates[state] } : { kind: 'todo', icon: 'radio_button_unchecked', text: 'Not required now' });

export function tasksView(head: CaseHead, tasks: readonly TaskLine[], mayChange: boolean) {
  const open = tasks.filter(({ required, state }) => required && state !== 'settled').length;
  return {
    title: `Tasks, case ${head.number}`, head: caseHeadView(head),
    open: open === 0 ? null : `${open === 1 ? '1 task is' : `${open} tasks are`} still open. This case cannot close before ${open === 1 ? 'it is' : 'they are'} settled.`,
    tasks: tasks.map((task) => ({
      id: task.id, name: task.name, text: task.text, status: statusOf(task), deadlinesHref: casePaths.clocks(head.id), asked: task.asked,
      rows: [...task.records.map((record) => recordRow(head, record)), ...shownRows(head, task)],
      record: mayChange && task.required && task.state !== 'settled' ? { label: task.state === 'to-check' ? 'Record the check' : 'Record what was done', href: paths.newTaskRecord(head.id, task.id) } : null,
    })),
    empty: tasks.length === 0 ? { title: 'No tasks now', text: 'The protocol of this case asks for none as its records stand.', link: null } : null,
  };
}

const shownRows = (head: CaseHead, { shown }: TaskLine) => (shown === null ? [] : [{ term: 'Checked', value: `The weapons block says who checked and when. Entered ${moment(head.zone, shown.at)}`, link: null }]);

function recordRow(head: CaseHead, { step, byWhom, on, how, byName, at }: TaskRecord) {
  return { term: taskSteps[step], value: `${how}\n${byWhom}, ${dayWithYear(on)}. Entered by ${byName}, ${moment(head.zone, at)}`, link: null };
}

const hints: Readonly<Record<string, string>> = {
  done: 'What was agreed and carried out.', checked: 'Somebody other than who did it has seen that it holds.', 'check-failed': 'The task is open again, and its deadline runs on.', 'not-needed': 'Say why. It stays readable beside the task.',
};

export function taskRecordView(head: CaseHead, task: TaskLine, typed: Typed, problems: Problem[], today: LocalDate) {
  const fields = fieldsFor(typed, problems);
  const check = task.state === 'to-check';
  return {
    title: `${task.name}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), name: task.name, text: task.text, asked: task.asked, rows: [...task.records.map((record) => recordRow(head, record))],
    action: paths.taskRecords(head.id, task.id),
    step: fields.radios('step', 'What do you record?', nextSteps(task.state, task.rule.needsCheck).map((value) => ({ value, label: taskSteps[value], hint: hints[value] ?? null }))),
    byWhom: fields.text('byWhom', check ? 'Who checked?' : 'Who did it?', { maxLength: longestTaskLine, hint: check ? 'Somebody other than who did it.' : 'A parent, a colleague, an officer.' }),
    on: fields.date('on', 'When?', { value: today, max: today }),
    how: fields.area('how', 'How?', { rows: 4, maxLength: longestTaskText, hint: check ? 'What was seen, and by what it is known.' : 'What was done, where, and with whose agreement; or why it is not needed.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: paths.tasks(head.id) }, buttons: [{ label: 'Save', look: 'primary', name: null, value: null }] },
  };
}
