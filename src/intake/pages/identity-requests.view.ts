import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { cell, fieldsFor, moment, problemList, placeText, type Problem, type Typed } from '../../platform/web/index.js';
import { intakePaths } from '../intake.endpoints.js';
import type { IdentityRequest, IdentityStatement } from '../queries/identity-requests.js';
import { legalGrounds, longestReason, longestRecipient, openHours, type ReleaseState } from '../rules/identity-release.js';

interface ReportHead { id: Id; school: string; zone: string; entered_at: Instant }

const row = (term: string, value: string) => ({ term, value, link: null });
const statuses: Readonly<Record<ReleaseState, { kind: 'wait' | 'done' | 'todo' | 'progress'; icon: string; text: string }>> = {
  waiting: { kind: 'wait', icon: 'schedule', text: 'Waits for a second person' }, lapsed: { kind: 'done', icon: 'schedule', text: 'Expired: nobody decided in time' }, declined: { kind: 'done', icon: 'cancel', text: 'Declined' },
  open: { kind: 'progress', icon: 'verified_user', text: `Approved: open for ${openHours} hours` }, over: { kind: 'done', icon: 'check_circle', text: 'Approved, expired' },
};

const crumbs = (here: string) => [{ label: 'Identity requests', href: intakePaths.identityRequests }, { label: here, href: null }];

export function identityRequestsView(requests: readonly IdentityRequest[], { first, next }: { first: boolean; next: IdentityRequest | null }) {
  return {
    title: 'Identity requests',
    head: {
      crumbs: [], kicker: null, heading: 'Identity requests', links: [], facts: [],
      sub: 'A confidential reporter’s identity leaves the district only when the law requires it, and only by two people: one asks, another decides.',
    },
    some: requests.length > 0,
    table: {
      caption: 'Requests, newest first', columns: ['For', 'Report', 'Asked', 'Where it stands'],
      rows: requests.map((request) => ({ cells: [
        cell('For', request.recipient, { href: intakePaths.identityRequest(request.report_id, request.id), more: legalGrounds[request.ground] }),
        cell('Report', `Received ${moment(request.zone, request.received_at)}`, { more: request.school }),
        cell('Asked', moment(request.zone, request.entered_at), { more: `by ${request.asked_by}` }),
        cell('Where it stands', '', { status: statuses[request.state] }),
      ] })),
    },
    empty: { title: 'No requests', text: 'The district coordinator or counsel asks from the page of a confidential report. Each request appears here until and after it is decided.', link: null },
    pager: { newer: first ? null : intakePaths.identityRequests, older: next === null ? null : `${intakePaths.identityRequests}?before=${placeText({ at: next.entered_at, id: next.id })}` },
  };
}

/** The form says which report it is and nothing of what stands in it: whoever asks may not read it. */
export function newIdentityRequestView({ id, school, zone, entered_at }: ReportHead, earlier: readonly IdentityRequest[], typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Ask for a reporter’s identity', problems: problemList(problems), action: intakePaths.newIdentityRequestTo(id),
    report: `Report received ${moment(zone, entered_at)}, ${school}`,
    earlier: earlier.map((request) => ({ label: `${request.recipient}, ${moment(zone, request.entered_at)}: ${statuses[request.state].text}`, href: intakePaths.identityRequest(id, request.id) })),
    recipient: fields.text('recipient', 'Who is to get it?', { maxLength: longestRecipient, hint: 'The court, agency or person that the law entitles to it.' }),
    ground: fields.radios('ground', 'On what legal ground?', Object.entries(legalGrounds).map(([value, label]) => ({ value, label }))),
    reference: fields.text('reference', 'Reference', { maxLength: longestRecipient, hint: 'Number and date of the subpoena, the order or the letter.' }),
    reason: fields.area('reason', 'Why must it be produced?', { rows: 4, maxLength: longestReason, hint: 'Do not write who you think the reporter is.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: intakePaths.identityRequests }, buttons: [{ label: 'Ask', look: 'primary', name: null, value: null }] },
  };
}

export function identityRequestView(request: IdentityRequest, viewer: { account: Id; release: boolean }, typed: Typed, problems: Problem[]) {
  const { id, report_id: report, school, zone, state, asker } = request;
  const fields = fieldsFor({ ...typed, password: '' }, problems);
  const mine = asker === viewer.account;
  return {
    title: 'Request for a reporter’s identity', problems: problemList(problems),
    head: { crumbs: crumbs('Request'), kicker: `Report received ${moment(zone, request.received_at)} · ${school}`, heading: 'Request for a reporter’s identity', sub: null, links: [], facts: [] },
    status: statuses[state],
    rows: [
      row('For', request.recipient), row('Legal ground', legalGrounds[request.ground]), row('Reference', request.reference), row('Reason', request.reason),
      row('Asked by', `${request.asked_by}, ${moment(zone, request.entered_at)}`),
      ...(request.decided_at === null ? [] : [row(request.approves === 1 ? 'Approved by' : 'Declined by', `${request.decided_by}, ${moment(zone, request.decided_at)}`), row('Reason of the second person', request.decision_reason ?? '')]),
      ...(request.open_until === null ? [] : [row('Can be opened until', moment(zone, request.open_until))]),
    ],
    statementHref: mine && viewer.release && state === 'open' ? intakePaths.identityStatement(report, id) : null,
    againHref: viewer.release && state !== 'waiting' && state !== 'open' ? intakePaths.newIdentityRequest(report) : null,
    waits: mine && state === 'waiting' ? 'You asked, so another person decides: another coordinator, counsel, or the principal of the school.' : null,
    form: mine || state !== 'waiting' ? null : {
      action: intakePaths.identityDecisions(report, id),
      decision: fields.radios('decision', 'Do you approve?', [{ value: 'approve', label: 'Approve', hint: `Who asked can open a statement of the identity for ${openHours} hours. Each opening is recorded.` }, { value: 'decline', label: 'Decline', hint: 'Nothing is shown.' }]),
      reason: fields.area('reason', 'Why?', { rows: 3, maxLength: longestReason, hint: 'What you checked: the paper, the ground, whether less would do. Do not write who you think the reporter is.' }),
      password: fields.password('password', 'Your password'),
      actions: { sticky: false, state: null, back: { label: 'Back to the requests', href: intakePaths.identityRequests }, buttons: [{ label: 'Record the decision', look: 'primary', name: null, value: null }] },
    },
  };
}

/** The one page that states an identity outside intake: for paper, for its recipient. */
export function statementView({ request, reporter, openedAt }: IdentityStatement) {
  const on = (at: Instant) => moment(request.zone, at);
  return {
    title: 'Statement of a reporter’s identity', back: { label: 'Back to the request', href: intakePaths.identityRequest(request.report_id, request.id) },
    name: reporter.name, report: `The report of concern received ${on(request.received_at)} at ${request.school}, number ${request.report_id}`,
    rows: [
      row('For', request.recipient), row('Legal ground', legalGrounds[request.ground]), row('Reference', request.reference), row('Reason', request.reason),
      row('Asked by', `${request.asked_by}, ${on(request.entered_at)}`), row('Approved by', `${request.decided_by}, ${on(request.decided_at!)}`), row('Reason for approving', request.decision_reason ?? ''),
      row('Copy', request.id), row('Opened', on(openedAt)), row('Can be opened until', on(request.open_until!)),
    ],
  };
}
