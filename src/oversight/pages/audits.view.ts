import { dayIn, later, type Instant } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { cell, dayWithYear } from '../../platform/web/index.js';
import { oversightPaths } from '../oversight.endpoints.js';
import type { CaseWithSteps, SampleLine } from '../queries/samples.js';
import { frameWords, runs } from './samples.view.js';
import { stepsOf } from './sheet-steps.view.js';

interface When { zone: string; now: Instant }

/** An auditor's own samples. Who drew them and for what purpose is not for this page: it shows no names and no words. */
export function auditsView(samples: readonly SampleLine[], when: When) {
  return {
    title: 'Your audits',
    head: { crumbs: [], kicker: null, facts: [], links: [], heading: 'Your audits', sub: 'The samples of cases that were drawn for you. Each case is shown as dates, kinds and counts.' },
    some: samples.length > 0,
    table: {
      caption: 'Samples, newest first', columns: ['Drawn', 'Cases', 'Runs'],
      rows: samples.map((sample) => {
        const { running, status } = runs(sample, when);
        return { cells: [cell('Drawn', dayWithYear(dayIn(when.zone, sample.entered_at)), running ? { href: oversightPaths.audit(sample.id) } : {}), cell('Cases', `${Math.min(sample.size, sample.frame_size)} of ${sample.frame_size}`), cell('Runs', '', { status })] };
      }),
    },
    empty: { title: 'No sample yet', text: 'A district coordinator draws the cases that you look at. They appear here.', link: null },
  };
}

export function auditView(sample: SampleLine, cases: readonly CaseWithSteps[], { schools, zone, now }: When & { schools: readonly { id: Id; name: string }[] }) {
  return {
    title: 'Audit sample',
    head: {
      crumbs: [{ label: 'Your audits', href: oversightPaths.audits }, { label: 'Sample', href: null }], kicker: `Drawn ${dayWithYear(dayIn(zone, sample.entered_at))} out of ${sample.frame_size} cases`, heading: 'Sample of cases', facts: [],
      sub: `${frameWords(sample.frame, schools)}. Until ${dayWithYear(dayIn(zone, later(sample.sample_until, -1)))}.`,
      links: cases.length === 0 ? [] : [{ label: 'Take as a file (CSV)', href: oversightPaths.file(sample.id), look: 'outline', icon: null }],
    },
    status: runs(sample, { zone, now }).status, seed: sample.seed,
    some: cases.length > 0,
    table: {
      caption: 'Cases of the sample, by number', columns: ['Case', 'School', 'Opened', 'Now', 'Steps recorded'],
      rows: cases.map(({ id, number, school, zone: at, is_open, opened_at, steps }) => {
        const all = stepsOf(steps, null);
        return { cells: [cell('Case', number, { href: oversightPaths.sheet(id) }), cell('School', school), cell('Opened', dayWithYear(dayIn(at, opened_at))), cell('Now', is_open === 1 ? 'Open' : 'Closed'), cell('Steps recorded', `${all.filter((step) => step.on !== null).length} of ${all.length}`)] };
      }),
    },
    empty: { title: 'No case to show', text: 'None of the cases drawn can be shown now. Ask the coordinator who drew the sample.', link: null },
  };
}
