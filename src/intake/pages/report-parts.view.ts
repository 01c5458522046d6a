import type { Instant } from '../../kernel/instant.js';
import { disciplineWords } from '../../cases/index.js';
import { happenedInWords, moment, shortDay } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { ReportRecord, Repeat, TriageLine } from '../queries/report-file.js';
import { channels, notAsked, selfHarmAnswers, weaponAnswers } from '../rules/report-answers.js';
import { awaitsTriage, outcomes, routes } from '../rules/triage-outcomes.js';

interface Row { term: string; value: string; link: { label: string; href: string } | null }

const row = (term: string, value: string): Row => ({ term, value, link: null });
const said = (term: string, value: string | null): Row[] => (value === null || value.trim() === '' ? [] : [row(term, value)]);
const wordOf = (words: Readonly<Record<string, string>>, answer: string): string => (answer === notAsked ? 'Not asked' : words[answer] ?? answer);

/** The top of every page about one report. */
export function reportHead(report: Pick<ReportRecord, 'id' | 'subject' | 'subject_described' | 'school' | 'zone' | 'entered_at'>, heading: string, links: { label: string; href: string; look: 'primary' | 'outline'; icon: null }[] = []) {
  return {
    crumbs: [{ label: 'Concern reports', href: intakePaths.queue }, ...(heading === 'Report' ? [] : [{ label: 'Report', href: intakePaths.show(report.id) }]), { label: heading === 'Report' ? report.school : heading, href: null }],
    kicker: `Report of concern · received ${moment(report.zone, report.entered_at)}`,
    heading: heading === 'Report' ? report.subject ?? report.subject_described : heading,
    sub: heading === 'Report' ? report.school : `${report.subject ?? report.subject_described} · ${report.school}`, links, facts: [],
  };
}

/** What the reporter wrote, in the order of the form; what was left empty is left out. */
export function reportRows(report: Omit<ReportRecord, 'reporter_id'>): Row[] {
  const { happened_precision: precision, happened_date: date, happened_time: time, happened_zone: zone } = report;
  return [
    row('What was said or done', report.words),
    row('Who it is about', report.subject_described),
    row('How it was noticed', wordOf(channels, report.channel)),
    row('When it happened', report.channel === notAsked ? 'Not asked' : happenedInWords({ precision, date, time, zone })),
    row('Where', report.channel === notAsked ? 'Not asked' : report.place),
    row('A weapon?', report.weapon.split(',').map((answer) => wordOf(weaponAnswers, answer)).join('; ')),
    row('Signs of self-harm', wordOf(selfHarmAnswers, report.self_harm)),
    ...said('Who or what could be harmed', report.targets), ...said('Done already', report.already_done),
    ...said('Kept as evidence', report.evidence_what), ...said('Kept where', report.evidence_where), ...said('Kept by', report.evidence_by),
  ];
}

export interface Alarm { id: string; heading: string; text: string; links: { label: string; href: string }[] }

/** What nobody may overlook: danger now, and a second independent report within a day. */
export function alarmsFor(report: ReportRecord, repeats: readonly Repeat[], calls: Alarm['links'] = []): Alarm[] {
  const danger = report.immediate_danger === 1 ? [{ id: 'h-danger', heading: 'Immediate danger was reported', text: `Make sure that 911 was called and that somebody is with the person.${awaitsTriage(report.state) ? ' Then triage.' : ''}`, links: [] }] : [];
  if (repeats.length === 0) return danger;
  return [...danger, {
    id: 'h-repeat', heading: repeats.length === 1 ? 'A second report within 24 hours' : `${repeats.length + 1} reports within 24 hours`,
    text: 'Independent people seem to have reported the same person. Read them together, now, and talk to a second person today.',
    links: repeats.filter(({ id }) => id !== null).map(({ id, school, zone, at }) => ({ label: `Report of ${moment(zone, at)}, ${school}`, href: intakePaths.show(id!) })).concat(calls),
  }];
}

/** One triage with what followed from it. */
export function decisionView(line: TriageLine, zone: string) {
  const on = (at: Instant) => moment(zone, at);
  const second = line.second_by === null
    ? said('Second reading', line.second_due_on === null ? null : `Due ${shortDay(line.second_due_on)}`)
    : [row('Second reading', `${line.agrees === 1 ? 'Agreed' : 'Did not agree: back to triage'}. ${line.second_by}, ${on(line.second_at!)}`), ...said('Reason of the second reader', line.second_reason)];
  const receiver = line.receiver === null ? [] : [row('Received by', `${line.receiver}, ${line.acknowledged_at === null ? 'not yet acknowledged' : `acknowledged ${on(line.acknowledged_at)}`}`)];
  const gatherer = line.gatherer === null ? [] : [row('Finds out more', `${line.gatherer}, by ${shortDay(line.gather_until!)}`)];
  return {
    what: line.route === null ? outcomes[line.outcome] : `${outcomes[line.outcome]}: ${routes[line.route]}`,
    by: line.by, when: `${disciplineWords[line.discipline]} · ${on(line.entered_at)}`,
    rows: [row('Reason', line.reason), ...said('What was done', line.what_was_done), ...receiver, ...gatherer, ...second],
  };
}

