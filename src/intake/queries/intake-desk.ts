import { Injectable } from '@nestjs/common';
import { holds, schoolsOf, type VerbId } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, later, type Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { fromToday, moment } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import { secondReader } from '../rules/second-reading.js';
import { outcomes, routes } from '../rules/triage-outcomes.js';
import { ReportReads, type QueueLine } from '../store/report-reads.js';
import { isUrgent } from '../rules/repeat-calls.js';
import { RepeatReads, type CallDuty } from '../store/repeat-reads.js';
import { IdentityRequestReads } from '../store/identity-request-reads.js';
import { TriageReads, type DutyLine } from '../store/triage-reads.js';

export interface WaitingItem { title: string; text: string; href: string; urgent: boolean }
/** What reports ask of one person now, the most urgent first. */
export interface IntakeWork { items: WaitingItem[] }

const mostNew = 20;
/** How long an acknowledged concern stays within reach of a receiver who has no list of reports to find it in. */
const keptDays = 30;

/** Whether the viewer may do this at a school. */
function mayAt(viewer: Viewer, verb: VerbId, school: Id): boolean {
  const scope = holds(viewer, verb) ? schoolsOf(viewer, verb) : [];
  return scope === null || scope.includes(school);
}

@Injectable()
export class IntakeDesk {
  constructor(
    private readonly reports: ReportReads, private readonly triages: TriageReads, private readonly identities: IdentityRequestReads, private readonly clock: Clock,
    private readonly repeats: RepeatReads,
  ) {}

  async waitingFor(viewer: Viewer): Promise<IntakeWork> {
    const now = this.clock.now();
    const [untriaged, acknowledge, gather, confirm, release, calls, mine] = await Promise.all([
      holds(viewer, 'report.triage') ? this.reports.queue(viewer.account, schoolsOf(viewer, 'report.triage'), ['received', 'returned'], null, mostNew) : [],
      this.triages.toAcknowledge(viewer.account), this.triages.toGather(viewer.account),
      holds(viewer, 'report.second-read') ? this.triages.toConfirm(schoolsOf(viewer, 'report.second-read')) : [],
      holds(viewer, 'report.identity.approve') ? this.identities.waitingFor(viewer.account, schoolsOf(viewer, 'report.identity.approve'), now) : [],
      holds(viewer, 'report.repeat.acknowledge') ? this.repeats.callsTo(viewer.account) : [],
      this.triages.acknowledged(viewer.account, later(now, -keptDays * 24 * 3_600_000)),
    ]);
    const items = [
      ...untriaged.map(toTriage), ...calls.map(toAnswer), ...acknowledge.map(toAcknowledge), ...confirm.filter((line) => mayConfirm(viewer, line)).map((line) => toConfirm(line, now)), ...gather.map((line) => toGather(viewer, line, now)), ...release.map(toRelease),
      ...mine.filter(({ school_id }) => !mayAt(viewer, 'report.read', school_id)).map(toReadAgain),
    ];
    return { items: [...items.filter(({ urgent }) => urgent), ...items.filter(({ urgent }) => !urgent)] };
  }
}

function toTriage({ id, subject, subject_described, school, zone, immediate_danger, repeated, state, entered_at }: QueueLine): WaitingItem {
  const urgent = isUrgent({ immediateDanger: immediate_danger === 1, repeated: repeated === 1 });
  const why = immediate_danger === 1 ? 'Immediate danger: triage now' : repeated === 1 ? 'Second report within a day: triage now' : state === 'returned' ? 'Back from the second reader: triage again' : 'Triage a report';
  return { title: `${why}: ${short(subject ?? subject_described)}`, text: `${school} · received ${moment(zone, entered_at)}`, href: intakePaths.triage(id), urgent };
}

/** The call of a second report: it stays until one of the two has answered, triaged or not. */
function toAnswer({ report_id, subject, subject_described, school, zone, found_at }: CallDuty): WaitingItem {
  return { title: `Two reports within 24 hours: ${short(subject ?? subject_described)}`, text: `You and one other were called ${moment(zone, found_at)} · ${school} · read them together and acknowledge`, href: intakePaths.repeats(report_id), urgent: true };
}

function toAcknowledge({ report_id, subject, subject_described, school, immediate_danger, route }: DutyLine): WaitingItem {
  return { title: `Acknowledge a routed concern: ${short(subject ?? subject_described)}`, text: `${routes[route!]} · ${school}`, href: intakePaths.acknowledgement(report_id), urgent: immediate_danger === 1 };
}

/** What a special educator or an officer acknowledged is theirs now, and their own way back to its words. */
function toReadAgain({ report_id, subject, subject_described, school, zone, route, entered_at }: DutyLine): WaitingItem {
  return { title: `Routed to you: ${short(subject ?? subject_described)}`, text: `${routes[route!]} · ${school} · acknowledged ${moment(zone, entered_at)}`, href: intakePaths.acknowledgement(report_id), urgent: false };
}

function toConfirm({ report_id, subject, subject_described, school, zone, outcome, due_on }: DutyLine, now: Instant): WaitingItem {
  const today = dayIn(zone, now);
  return {
    title: `Second reading: ${short(subject ?? subject_described)}`, text: `${outcomes[outcome]} · ${school}${due_on === null ? '' : ` · due ${fromToday(due_on, today).toLowerCase()}`}`,
    href: intakePaths.secondReading(report_id), urgent: due_on !== null && due_on < today,
  };
}

/** Whoever finds out more decides then. Somebody who was given it and may not decide reads the report. */
function toGather(viewer: Viewer, { report_id, subject, subject_described, school_id, school, zone, due_on }: DutyLine, now: Instant): WaitingItem {
  const today = dayIn(zone, now);
  const href = mayAt(viewer, 'report.triage', school_id) ? intakePaths.triage(report_id) : intakePaths.show(report_id);
  return { title: `Find out more: ${short(subject ?? subject_described)}`, text: `${school}${due_on === null ? '' : ` · due ${fromToday(due_on, today).toLowerCase()}`}`, href, urgent: due_on !== null && due_on < today };
}

function toRelease({ id, report_id, school, zone, entered_at }: { id: string; report_id: string; school: string; zone: string; entered_at: Instant }): WaitingItem {
  return { title: 'Decide on a request for a reporter’s identity', text: `${school} · asked ${moment(zone, entered_at)}`, href: intakePaths.identityRequest(report_id, id), urgent: false };
}

function mayConfirm(viewer: Viewer, { triager, discipline, school_id }: DutyLine): boolean {
  const disciplines = viewer.seats.filter(({ school }) => school === null || school === school_id).map((seat) => seat.discipline);
  return secondReader({ account: triager, discipline }, { account: viewer.account, disciplines }).ok;
}

function short(text: string): string {
  const letters = [...text];
  return letters.length > 80 ? `${letters.slice(0, 80).join('').trimEnd()}…` : text;
}
