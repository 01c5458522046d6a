import { casePaths } from '../../cases/index.js';
import { dayIn, later, type Instant } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear, fieldsFor, moment, problemList, placeText, type Problem, type Typed } from '../../platform/web/index.js';
import { oversightPaths } from '../oversight.endpoints.js';
import type { AuditedCase, AuditorLine, SampleLine } from '../queries/samples.js';
import { largestSample } from '../rules/drawing.js';
import { frameStates, longestPurpose, type SampleFrame } from '../rules/new-sample.js';

interface School { id: Id; name: string }
interface When { zone: string; now: Instant }

const row = (term: string, value: string) => ({ term, value, link: null });

/** The last day on which a sample runs, and whether it does. */
export function runs({ sample_until: until }: SampleLine, { zone, now }: When) {
  const last = dayWithYear(dayIn(zone, later(until, -1)));
  return until > now ? { running: true, status: { kind: 'progress' as const, icon: 'schedule', text: `Until ${last}` } } : { running: false, status: { kind: 'done' as const, icon: 'check_circle', text: `Over since ${last}` } };
}

export function samplesView(samples: readonly SampleLine[], { zone, now, first, next }: When & { first: boolean; next: SampleLine | null }) {
  return {
    title: 'Audit samples',
    head: {
      crumbs: [], kicker: null, facts: [], heading: 'Audit samples', sub: 'An auditor sees the cases drawn here and no others: as dates, kinds and counts, without names or words.',
      links: [{ label: 'Draw a sample', href: oversightPaths.newSample, look: 'primary', icon: null }],
    },
    some: samples.length > 0,
    table: {
      caption: 'Samples, newest first', columns: ['Auditor', 'Drawn', 'Cases', 'Runs'],
      rows: samples.map((sample) => ({ cells: [
        cell('Auditor', sample.auditor_name, { href: oversightPaths.sample(sample.id) }), cell('Drawn', moment(zone, sample.entered_at), { more: `by ${sample.drawn_by}` }),
        cell('Cases', `${Math.min(sample.size, sample.frame_size)} of ${sample.frame_size}`), cell('Runs', '', { status: runs(sample, { zone, now }).status }),
      ] })),
    },
    empty: { title: 'No samples yet', text: 'Give an auditor a seat with an end, then draw the cases that they look at.', link: { label: 'Draw a sample', href: oversightPaths.newSample } },
    pager: { newer: first ? null : oversightPaths.samples, older: next === null ? null : `${oversightPaths.samples}?before=${placeText({ at: next.entered_at, id: next.id })}` },
  };
}

export function newSampleView({ auditors, schools, zone, today }: { auditors: readonly AuditorLine[]; schools: readonly School[]; zone: string; today: LocalDate }, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const seat = (until: Instant | null) => (until === null ? 'seat without an end' : `seat until ${dayWithYear(dayIn(zone, later(until, -1)))}`);
  return {
    title: 'Draw a sample', problems: problemList(problems), action: oversightPaths.samples,
    nobody: auditors.length === 0 ? { title: 'Nobody has an auditor’s seat', text: 'An IT administrator gives it, district-wide and with an end. Then draw the sample here.', link: { label: 'Back to the samples', href: oversightPaths.samples } } : null,
    auditor: fields.select('auditor', 'For whom?', auditors.map(({ account, name, seat_until }) => ({ value: account, label: `${name}, ${seat(seat_until)}` })), { empty: 'Choose an auditor' }),
    purpose: fields.area('purpose', 'What is the audit for?', { rows: 2, maxLength: longestPurpose, hint: 'Kept with the sample. The auditor does not see it here.' }),
    schools: fields.checks('schools', 'Which schools?', schools.map(({ id, name }) => ({ value: id, label: name })), { optional: true, mark: false, hint: 'Choose none for every school.' }),
    from: fields.date('from', 'Opened on or after', { optional: true, max: today }),
    to: fields.date('to', 'Opened on or before', { optional: true, max: today }),
    state: fields.radios('state', 'Which cases?', Object.entries(frameStates).map(([value, label]) => ({ value, label })), { value: 'any' }),
    size: fields.text('size', 'How many cases?', { width: 'half', inputmode: 'numeric', hint: `1 to ${largestSample}; all, where fewer fit.` }),
    seed: fields.text('seed', 'Seed', { optional: true, maxLength: 100, hint: 'Leave it empty for a random one. The same seed draws the same cases, so the drawing can be checked.' }),
    until: fields.date('until', 'Last day of the audit', { min: today, value: addDays(today, 30), hint: 'At most the end of the auditor’s seat.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: oversightPaths.samples }, buttons: [{ label: 'Draw', look: 'primary', name: null, value: null }] },
  };
}

/** The frame in words: schools, days, states. */
export function frameWords({ schools: chosen, from, to, state }: SampleFrame, schools: readonly School[]): string {
  const where = chosen.length === 0 ? 'Every school' : schools.filter(({ id }) => chosen.includes(id)).map(({ name }) => name).join(', ');
  const days = [from === null ? [] : [`opened on or after ${dayWithYear(from)}`], to === null ? [] : [`opened on or before ${dayWithYear(to)}`]].flat();
  return [where, frameStates[state].toLowerCase(), ...days].join('; ');
}

export function sampleView(sample: SampleLine, cases: readonly AuditedCase[], { schools, zone, now }: When & { schools: readonly School[] }) {
  const { running, status } = runs(sample, { zone, now });
  return {
    title: 'Audit sample',
    head: { crumbs: [{ label: 'Audit samples', href: oversightPaths.samples }, { label: 'Sample', href: null }], kicker: `Drawn ${moment(zone, sample.entered_at)} by ${sample.drawn_by}`, heading: `Sample for ${sample.auditor_name}`, sub: null, links: [], facts: [] },
    status,
    rows: [
      row('Purpose', sample.purpose), row('Frame', frameWords(sample.frame, schools)), row('Drawn', `${Math.min(sample.size, sample.frame_size)} of ${sample.frame_size} cases`), row('Seed', sample.seed),
      row('How to check it', 'SHA-256 of the seed, a colon and the case number, for each case of the frame; the smallest come first.'),
    ],
    some: cases.length > 0,
    table: {
      caption: 'Cases of the sample, by number', columns: ['Case', 'School', 'Opened', 'Now'],
      rows: cases.map(({ id, number, school, zone: at, is_open, opened_at }) => ({ cells: [cell('Case', number, { href: casePaths.show(id) }), cell('School', school), cell('Opened', dayWithYear(dayIn(at, opened_at))), cell('Now', is_open === 1 ? 'Open' : 'Closed')] })),
    },
    empty: { title: 'No case to show', text: 'You may read none of the cases drawn. The auditor may still see them.', link: null },
    ending: running ? { action: oversightPaths.sampleEnding(sample.id), actions: { sticky: false, state: null, back: { label: 'Back to the samples', href: oversightPaths.samples }, buttons: [{ label: 'End this sample now', look: 'outline', name: null, value: null }] } } : null,
  };
}
