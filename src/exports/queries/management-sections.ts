import { classTag, type CaseHead } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import {
  consents, endReasons, interventionStates, methods, noticeStateWords, recordChecks, referralStates, results, reviewDecisions, rhythms, withholdingReasons,
  type NoticeFile, type NoticeLine, type ReferralStanding, type ReviewStanding, type SupportPlan, type WholePlan,
} from '../../management/index.js';
import { dayWithYear, happenedInWords, moment } from '../../platform/web/index.js';
import { listOf, pairs, section, table, type Piece, type Section } from '../rules/summary-content.js';

type Log = Awaited<ReturnType<SupportPlan['deliveries']>>;

const day = (date: LocalDate | null): string => (date === null ? '' : dayWithYear(date));

/** Every notice that is required or was begun, with each attempt. The reporter is never named here. */
export function noticesSection(head: CaseHead, { notices }: NoticeFile): Section {
  return section('Notices', notices.filter(({ required, state }) => required || state !== 'none').flatMap((notice) => noticePieces(head, notice)), 'No notice is required or was made.');
}

function noticePieces(head: CaseHead, { name, slot, required, state, attempts, withholdings }: NoticeLine): Piece[] {
  const title = slot.whom === null ? name : `${name}: ${slot.whom}`;
  return [
    pairs(title, [['Required', required ? 'Yes' : 'No'], ['State', noticeStateWords[state]]]),
    table(`Attempts: ${title}`, [['When', 1.2], ['By', 1], ['How', 1], ['Reached', 1.2], ['What was said', 3]], [...attempts].reverse().map((line) => [
      `${happenedInWords({ precision: line.happened_precision, date: line.happened_date, time: line.happened_time, zone: line.happened_zone })}${line.corrected_by === null ? '' : ' (corrected since)'}`,
      line.maker, line.interpreter === '' ? methods[line.method] : `${methods[line.method]} (${line.interpreter})`, line.reached === '' ? results[line.result] : `${results[line.result]}: ${line.reached}`,
      [line.said, line.names_subject === 'yes' ? `The person of concern was named. Ground: ${line.names_basis}` : line.names_subject === 'no' ? 'The person of concern was not named.' : '', line.record_check === null ? '' : `Criminal history: ${recordChecks[line.record_check]}`].filter((part) => part.trim() !== '').join('\n'),
    ])),
    ...withholdings.map((line) => pairs(`Withholding asked for: ${title}`, [
      ['Asked by', `${line.author}, ${moment(head.zone, line.entered_at)}`], ['Reason', `${withholdingReasons[line.reason_kind]}: ${line.reason}`],
      ['Decision', line.decided_at === null ? 'Waits for a second person' : `${line.approves === 1 ? 'Approved' : 'Declined'} by ${line.decider}, ${moment(head.zone, line.decided_at)}${line.decision_reason === null ? '' : `: ${line.decision_reason}`}`],
    ])),
  ];
}

const planStates = { 'never-approved': 'Not approved', changed: 'Changed since it was approved', approved: 'Approved as it stands' } as const;

/** The plan with its items and approvals, and the log of every delivery. */
export function planSections(head: CaseHead, { words, items, approvals, standing }: WholePlan, log: Log): Section[] {
  const nameOf = new Map(items.map(({ id, what }) => [id, what]));
  return [
    section('Support plan', words === null && items.length === 0 ? [] : [
      pairs(null, [['Goals', words?.goals ?? null], ['The student’s part', words?.studentPart ?? null], ['The family’s part', words?.familyPart ?? null], ['Standing', planStates[standing]]]),
      listOf('Approvals', [...approvals].reverse().map(({ name, at }) => `${name}, ${moment(head.zone, at)}`)),
      ...items.map((item) => pairs(item.what, [
        ['Goal', item.goal], ['Where, when and how', item.details], ['Owner', item.ownerName ?? 'Nobody yet'], ['Start and review', `${day(item.startsOn) || 'no start yet'} to ${day(item.reviewOn) || 'no review date yet'}`],
        ['How often', rhythms[item.rhythm].words], ['State', item.endReason === null ? interventionStates[item.state] : `${interventionStates[item.state]}: ${endReasons[item.endReason]}`], ['What came of it', item.outcome],
        ['Delivered', `${item.deliveries} times, last ${day(item.lastDelivered) || 'never'}; did not happen ${item.missed} times`],
      ])),
    ], 'There is no support plan.'),
    section('Deliveries', [table(null, [['When', 1.3], ['Intervention', 2], ['By', 1.1], ['What', 3]], [...log].reverse().map(({ intervention, delivered, by, what, happened, correctedBy }) => [
      `${happenedInWords(happened)}${correctedBy === null ? '' : ' (corrected since)'}`, nameOf.get(intervention) ?? '', by, delivered ? what : `Did not happen: ${what}`,
    ]))], 'Nothing was delivered yet.'),
  ];
}

export function followUpSections(head: CaseHead, referrals: readonly ReferralStanding[], { held }: ReviewStanding): Section[] {
  return [
    section('Referrals', referrals.flatMap(({ toWhom, purpose, consent, state, ownerName, recordClass, hops }) => [
      pairs(toWhom, [['For', purpose], ['Consent', consents[consent]], ['State', referralStates[state]], ['Followed up by', ownerName], ['Readers', classTag(recordClass)]]),
      table(`Steps: ${toWhom}`, [['When', 1], ['Step', 1.4], ['By', 1.2], ['How', 1], ['Note', 2.5]], hops.map((hop) => [dayWithYear(hop.happenedOn), referralStates[hop.state], hop.byWhom, hop.method.replaceAll('-', ' '), hop.note])),
    ]), 'No referral for the whole team was made.'),
    section('Reviews', [...held].reverse().map((review) => pairs(`Review of ${dayWithYear(review.heldOn)}`, [
      ['Took part', [...review.members.map(({ name }) => name), review.others].filter((name) => name.trim() !== '').join('; ')], ['What changed', review.whatChanged], ['Decision', reviewDecisions[review.decision]], ['Why', review.reason],
      ['Next review', dayWithYear(review.nextOn)], ['Entered', `${review.enteredByName}, ${dayWithYear(dayIn(head.zone, review.enteredAt))}`],
    ])), 'No review was held yet.'),
  ];
}
