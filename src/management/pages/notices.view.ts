import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { happenedInWords, moment } from '../../platform/web/index.js';
import { managementPaths } from '../management.endpoints.js';
import type { AttemptLine, NoticeFile, NoticeLine, WithholdingLine } from '../queries/case-notices.js';
import { methods, recordChecks, results } from '../rules/notice-attempt.js';
import { languageWords, ownWords } from '../rules/family-messages.js';
import { anchorOf } from '../rules/notice-slots.js';
import { withholdingReasons } from '../rules/notice-withholding.js';
import { noticeStatus } from '../rules/notice-words.js';

export const policeNote = 'Arrest is the last resort, and discipline is for the administrators, not for this team. A joke or a passing remark never goes to the police by itself.';

export interface NoticeAbilities { record: boolean; decide: boolean }

export function noticesView(head: CaseHead, { notices, confidentialReporter }: NoticeFile, viewer: Id, may: NoticeAbilities) {
  const open = notices.filter(({ required, settled }) => required && !settled).length;
  const group = (heading: string, note: string, lines: readonly NoticeLine[]) => ({
    id: heading.toLowerCase().replaceAll(' ', '-'), heading, note, notices: lines.map((line) => noticeView(head, line, viewer, may, confidentialReporter)),
  });
  return {
    title: `Notices, case ${head.number}`, head: caseHeadView(head),
    open: open === 0 ? null : `${open === 1 ? '1 required notice is' : `${open} required notices are`} still open. This case cannot close before ${open === 1 ? 'it is' : 'they are'} settled.`,
    groups: [
      group('Required now', 'The protocol asks for these at this level, or because of what is known already.', notices.filter(({ required }) => required)),
      group('Not required now', 'They can be logged at any time, required or not.', notices.filter(({ required }) => !required)),
    ].filter(({ notices: lines }) => lines.length > 0),
  };
}

function noticeView(head: CaseHead, line: NoticeLine, viewer: Id, may: NoticeAbilities, confidentialReporter: boolean) {
  const { slot, name, why, required, state, settled, attempts, withholdings } = line;
  const waiting = withholdings.some(({ approves }) => approves === null);
  return {
    id: anchorOf(slot.key), name, whom: slot.whom, why, asked: line.asked, status: noticeStatus(state, required),
    note: slot.recipient === 'law-enforcement' ? policeNote : slot.recipient === 'reporter' && confidentialReporter ? 'A reporter asked for confidentiality: only intake knows who it is. Do not write their name here.' : null,
    attempts: attempts.map((attempt) => attemptView(head, slot.key, attempt, may.record)),
    withholdings: withholdings.map((withholding) => withholdingView(head, slot.key, withholding, viewer, may.decide)),
    logHref: may.record ? managementPaths.newAttempt(head.id, slot.key) : null,
    withholdHref: may.record && !settled && !waiting ? managementPaths.newWithholding(head.id, slot.key) : null,
    about: slot.whom === null ? name : `${name}, ${slot.whom}`,
  };
}

function attemptView(head: CaseHead, slot: string, line: AttemptLine, mayCorrect: boolean) {
  return {
    id: `attempt-${line.id}`, result: results[line.result], reached: line.reached === '' ? null : line.reached,
    how: [methods[line.method], line.interpreter].filter(Boolean).join(': '), happened: happenedInWords({ precision: line.happened_precision, date: line.happened_date, time: line.happened_time, zone: line.happened_zone }),
    maker: line.maker, entered: moment(head.zone, line.entered_at), author: line.author === line.maker ? null : line.author, said: line.said === '' ? null : line.said,
    named: line.names_subject === null ? null : line.names_subject === 'yes' ? 'The person of concern was named.' : 'The person of concern was not named.', basis: line.names_basis === '' ? null : line.names_basis,
    text: line.used_text === null ? null : line.used_text === ownWords ? 'In own words.' : `With the protocol’s text in ${languageWords(line.used_text)}.`,
    check: line.record_check === null || line.record_check === 'not-checked' ? null : recordChecks[line.record_check],
    corrects: line.corrects_id === null ? null : `#attempt-${line.corrects_id}`, correctedBy: line.corrected_by === null ? null : `#attempt-${line.corrected_by}`,
    correctHref: mayCorrect && line.corrected_by === null ? managementPaths.attemptCorrection(head.id, slot, line.id) : null,
  };
}

function withholdingView(head: CaseHead, slot: string, line: WithholdingLine, viewer: Id, mayDecide: boolean) {
  return {
    id: `withholding-${line.id}`, kind: withholdingReasons[line.reason_kind], reason: line.reason, author: line.author, entered: moment(head.zone, line.entered_at),
    decision: line.approves === null ? null : { words: line.approves === 1 ? 'Approved' : 'Declined', by: line.decider!, at: moment(head.zone, line.decided_at!), reason: line.decision_reason! },
    waits: line.approves !== null ? null : line.author_id === viewer ? 'You asked for this. Somebody else who leads this team, or the district coordinator, decides.' : 'Waits for a second person who leads this team, or the district coordinator.',
    decideHref: mayDecide && line.approves === null && line.author_id !== viewer ? managementPaths.withholdingDecision(head.id, slot, line.id) : null,
  };
}
