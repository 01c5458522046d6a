import { casePaths } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Work } from '../queries/my-work.js';
import { stepRow } from './case-file.view.js';

export function homeView(viewer: Viewer, { steps, cases, intake }: Work, today: LocalDate, may: { report: boolean; read: boolean }) {
  const late = steps.filter(({ due_on }) => due_on < today).length;
  return {
    title: 'My work',
    name: viewer.name,
    mayReport: may.report, mayRead: may.read,
    waiting: intake.items,
    steps: {
      some: steps.length > 0, late: late > 0 ? `${late} overdue` : null,
      table: { caption: 'Your next steps, earliest due first', rows: steps.map((step) => ({ ...stepRow(step, step.case_id, today), hint: `${step.subject}, case ${step.number}` })) },
      empty: { title: 'Nothing waits for you', text: 'Next steps that you own appear here with the day they are due.', link: null },
    },
    cases: {
      some: cases.length > 0,
      rows: cases.map(({ id, number, subject, school }) => ({ href: casePaths.show(id), subject, detail: `Case ${number} · ${school}` })),
      empty: { title: 'No open cases', text: 'Cases whose team you are on appear here.', link: null },
    },
    nothing: intake.items.length === 0 && !may.read,
  };
}
