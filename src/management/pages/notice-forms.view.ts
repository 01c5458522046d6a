import { caseHeadView, type CaseHead } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { GuardianLine } from '../../people/index.js';
import { fieldsFor, happenedFields, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { draftTranslation } from '../../protocols/index.js';
import { managementPaths } from '../management.endpoints.js';
import type { AttemptLine, NoticeLine, WithholdingLine } from '../queries/case-notices.js';
import { asksForCheck, asksForName, asksWhom, longestSaid, methods, recordChecks, results } from '../rules/notice-attempt.js';
import { languageWords, ownWords, type OfferedText } from '../rules/family-messages.js';
import { noticeText } from '../rules/notice-text.js';
import { longestReason, reasonsFor, shortestReason, withholdingReasons } from '../rules/notice-withholding.js';
import { policeNote } from './notices.view.js';

const save = (label: string, back: string) => ({ sticky: false, state: null, back: { label: 'Cancel', href: back }, buttons: [{ label, look: 'primary', name: null, value: null }] });
const about = ({ name, slot }: NoticeLine): { name: string; whom: string | null } => ({ name, whom: slot.whom });

export interface AttemptPage { makers: readonly { id: Id; name: string }[]; viewer: Id; now: { date: LocalDate; time: string }; correcting: AttemptLine | null }

export function attemptView(head: CaseHead, notice: NoticeLine & { confidentialReporter: boolean; texts: readonly OfferedText[] }, typed: Typed, problems: Problem[], { makers, viewer, now, correcting }: AttemptPage) {
  const fields = fieldsFor(typed, problems);
  const { recipient, key } = notice.slot;
  const heading = correcting === null ? 'Log an attempt' : 'Correct an attempt';
  return {
    title: `${heading}: ${notice.name}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), conflict: null, heading, about: about(notice),
    lead: correcting === null ? null : `The attempt entered ${moment(head.zone, correcting.entered_at)} by ${correcting.author} stays readable beside the correction.`,
    action: correcting === null ? managementPaths.attempts(head.id, key) : managementPaths.attemptCorrection(head.id, key, correcting.id),
    contacts: notice.contacts.map(contactView),
    guide: { heading: 'Keep in mind', items: [notice.guidance, ...(recipient === 'law-enforcement' ? [policeNote, 'Do not write down what somebody’s criminal history says: only whether it was checked, and whether it matters.'] : []),
      ...(recipient === 'reporter' && notice.confidentialReporter ? ['A reporter asked for confidentiality. Do not write their name, and nothing by which they could be recognized.'] : [])].filter(Boolean), source: null },
    words: notice.texts.length > 0 ? null : noticeText(recipient, { school: head.school, contact: head.manager }),
    texts: notice.texts.map(textView),
    usedText: notice.texts.length === 0 ? null : fields.radios('usedText', 'With which words?', [{ value: ownWords, label: 'Own words' }, ...notice.texts.filter(({ sendable }) => sendable).map(({ language }) => ({ value: language, label: `The text in ${languageWords(language)}` }))], { optional: true, hint: 'Where somebody was reached or a message was left. A draft translation cannot be sent.' }),
    happened: happenedFields(fields, now),
    madeBy: fields.select('madeBy', 'Who tried?', makers.map(({ id, name }) => ({ value: id, label: name })), { value: viewer }),
    method: fields.radios('method', 'How?', Object.entries(methods).map(([value, label]) => ({ value, label })), { layout: 'row' }),
    interpreter: fields.text('interpreter', 'Language and interpreter', { optional: true, hint: 'A family member, above all a child, should not have to interpret.' }),
    result: fields.radios('result', 'What came of it?', Object.entries(results).map(([value, label]) => ({ value, label, opens: value === 'reached' || value === 'left-message' ? 1 as const : undefined }))),
    reached: asksWhom(recipient) ? fields.text('reached', 'Who was reached, or with whom was the message left?', { optional: true, hint: 'Needed when somebody was reached.' }) : null,
    said: fields.area('said', 'What were they told, and what did they say?', { optional: true, rows: 5, maxLength: longestSaid, hint: 'Needed when somebody was reached or a message was left.' }),
    namesSubject: asksForName(recipient) ? fields.radios('namesSubject', 'Was the person of concern named?', [{ value: 'no', label: 'No' }, { value: 'yes', label: 'Yes, on purpose', opens: 2 }], { layout: 'row', hint: 'Naming them is a decision of its own. It needs a ground.' }) : null,
    namesBasis: asksForName(recipient) ? fields.area('namesBasis', 'Why, and by what right?', { rows: 3, maxLength: longestSaid, hint: 'For example: they need the name to stay safe (health or safety emergency, 34 CFR 99.36).' }) : null,
    recordCheck: asksForCheck(recipient) ? fields.radios('recordCheck', 'Did the police check for criminal history?', Object.entries(recordChecks).map(([value, label]) => ({ value, label })), { value: 'not-checked' }) : null,
    actions: save(correcting === null ? 'Save attempt' : 'Save correction', managementPaths.notices(head.id)),
  };
}

/** A person to call: the limit a court has set comes before the number. */
const textView = ({ language, subject, paragraphs, sendable }: OfferedText) => ({
  id: `text-${language}`, language, heading: `In ${languageWords(language)}`, subject, paragraphs, draft: sendable ? null : { kind: 'wait', icon: 'warning', text: `${draftTranslation}: it cannot be sent` },
});

function contactView({ full, used, relation, language, interpreter, custody, contactLimit, phone }: GuardianLine) {
  const facts = [phone, language === null || language === 'en' ? null : `speaks ${languageName(language)}`, interpreter ? 'needs an interpreter' : null, custody];
  return { name: used ?? full, relation: relation.replaceAll('-', ' '), detail: facts.filter(Boolean).join(' · '), limit: contactLimit };
}

/** The language of a BCP 47 tag; text that is none stays as it was entered. */
function languageName(tag: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  return new Intl.DisplayNames('en-US', { type: 'language' }).of(tag) ?? tag;
}

export function withholdingFormView(head: CaseHead, notice: NoticeLine, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const { recipient, key } = notice.slot;
  return {
    title: `Withhold a notice: ${notice.name}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), about: about(notice), required: notice.required,
    action: managementPaths.withholdings(head.id, key),
    reasonKind: fields.radios('reasonKind', 'Why should they not be told?', reasonsFor(recipient).map((value) => ({
      value, label: withholdingReasons[value], hint: value === 'abuse-at-home' ? 'Report the suspicion to child protection now. That never waits for this team.' : null }))),
    reason: fields.area('reason', 'The reason in words', { rows: 5, maxLength: longestReason, hint: `What is known, and how. At least ${shortestReason} characters.` }),
    actions: save('Ask a second person', managementPaths.notices(head.id)),
  };
}

export function decisionView(head: CaseHead, notice: NoticeLine, asked: WithholdingLine, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Decide on withholding: ${notice.name}, case ${head.number}`, head: caseHeadView(head), problems: problemList(problems), about: about(notice),
    asked: { kind: withholdingReasons[asked.reason_kind], reason: asked.reason, author: asked.author, entered: moment(head.zone, asked.entered_at) },
    action: managementPaths.withholdingDecision(head.id, notice.slot.key, asked.id),
    approves: fields.radios('approves', 'Do you agree that they are not told?', [{ value: 'yes', label: 'Yes, withhold it' }, { value: 'no', label: 'No, they are to be told' }]),
    reason: fields.area('reason', 'Why?', { rows: 4, maxLength: longestReason }),
    actions: save('Save decision', managementPaths.notices(head.id)),
  };
}
