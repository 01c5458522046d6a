import { caseHeadView, pointedOut, classField, classTag, isConfidential, keptView, type CaseHead, type KeptLine } from '../../cases/index.js';
import { fieldsFor, happenedFields, problemList } from '../../platform/web/index.js';
import type { GuardianLine } from '../../people/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { FamilyContactLine } from '../queries/family-contacts.js';
import { longestLine } from '../rules/answers.js';
import { contactWays, someoneElse } from '../rules/family-contacts.js';
import type { TextAbilities } from './classed-form.js';
import { longestStatement } from './interviews.forms.js';
import type { ClassedFormParts } from './interviews.view.js';
import { contactWayWords, enteredWords, happenedWords, rowsOf, startingFrom } from './words.view.js';

export function familyContactsView(head: CaseHead, contacts: readonly FamilyContactLine[], guardians: readonly GuardianLine[], kept: readonly KeptLine[], may: TextAbilities) {
  return {
    title: `Family contacts, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) },
    kept: keptView('family-contact', kept), newHref: may.add ? assessmentPaths.newContact(head.id) : null,
    guardians: guardians.map(guardianView), limited: guardians.some(isLimited), noGuardians: guardians.length === 0,
    contacts: contactsView(head, contacts, may),
    empty: contacts.length + kept.length > 0 ? null : { title: 'No contacts yet', text: 'Record every call and meeting with the family here, also when nobody answered.', link: null },
  };
}

export function contactsView(head: CaseHead, contacts: readonly FamilyContactLine[], may: TextAbilities) {
  return contacts.map((line) => ({
    id: `c-${line.id}`, person: line.with_whom, meta: `${contactWayWords[line.way]} · ${happenedWords(line)}`, entered: enteredWords(head.zone, line),
    readersTag: classTag(line.record_class), readersHref: isConfidential(line.record_class) || (may.reclassify(line) && line.corrected_by === null) ? assessmentPaths.contactReaders(head.id, line.id) : null,
    correctHref: may.correct(line) && line.corrected_by === null ? assessmentPaths.contactCorrection(head.id, line.id) : null,
    pointed: may.correct(line) && may.mine(line) && line.corrected_by === null ? pointedOut([line.said], assessmentPaths.contactCorrection(head.id, line.id)) : null,
    corrects: line.corrects_id === null ? null : `#c-${line.corrects_id}`, correctedBy: line.corrected_by === null ? null : `#c-${line.corrected_by}`,
    said: line.said, rows: rowsOf([['By', line.contacted_by], ['Language', line.language], ['Interpreter', line.interpreter || 'None']]),
  }));
}

const isLimited = ({ contactLimit }: GuardianLine): boolean => contactLimit !== null && contactLimit.trim() !== '';

/** A guardian with what limits contact first: nobody should learn of a court order after the call. */
function guardianView(guardian: GuardianLine) {
  const { full, used, relation, language, interpreter, custody, contactLimit, phone } = guardian;
  return {
    name: used ?? full, relation: relation.replaceAll('-', ' '), limit: isLimited(guardian) ? contactLimit : null, custody,
    speaks: [language === null ? null : languageName(language), interpreter ? 'interpreter needed' : null].filter((one) => one !== null).join(', ') || null, phone: isLimited(guardian) ? null : phone,
  };
}

/** "Spanish" for "es"; the tag itself where it names no language that is known. */
function languageName(tag: string): string {
  try { return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag; } catch { return tag; }
}


export function contactFormView(head: CaseHead, corrected: FamilyContactLine | null, guardians: readonly GuardianLine[], { typed, problems, now, people, me, classes }: ClassedFormParts) {
  const fields = fieldsFor(startingFrom(corrected, typed), problems);
  const heading = corrected === null ? 'Add a family contact' : 'Correct a family contact';
  return {
    title: `${heading}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict: null, heading,
    lead: corrected === null ? 'Everything typed here is part of the record. It can be corrected but never erased.' : `The contact that ${corrected.author} entered stays readable beside the correction.`,
    action: corrected === null ? assessmentPaths.contacts(head.id) : assessmentPaths.contactCorrection(head.id, corrected.id),
    limits: guardians.filter(isLimited).map(guardianView),
    guardian: fields.radios('guardian', 'With whom?', [
      ...guardians.map((guardian) => ({ value: guardian.id, label: guardian.used ?? guardian.full, hint: [guardian.relation.replaceAll('-', ' '), isLimited(guardian) ? `Contact is limited: ${guardian.contactLimit}` : null].filter(Boolean).join('. ') })),
      { value: someoneElse, label: 'Somebody else in the family', opens: 1 as const },
    ], { value: corrected === null ? '' : (corrected.guardian_id ?? someoneElse) }),
    withWhom: fields.text('withWhom', 'Who was it?', { value: corrected?.guardian_id === null ? corrected.with_whom : '', optional: true, mark: false, maxLength: longestLine, hint: 'Name, and how they belong to the family.' }),
    way: fields.radios('way', 'How?', contactWays.map((value) => ({ value, label: contactWayWords[value] })), { value: corrected?.way ?? '', layout: 'row' }),
    contactedBy: fields.select('contactedBy', 'Who made the contact?', people.map(({ account, name }) => ({ value: account, label: name })), { value: corrected?.contacted_by_id ?? me, width: 'half' }),
    language: fields.text('language', 'In which language?', { value: corrected?.language ?? 'English', maxLength: longestLine }),
    interpreter: fields.text('interpreter', 'Who interpreted?', { value: corrected?.interpreter ?? '', optional: true, maxLength: longestLine, hint: 'Never the student, a brother or a sister.' }),
    happened: happenedFields(fields, now),
    said: fields.area('said', 'What was said', { value: corrected?.said ?? '', rows: 6, maxLength: longestStatement, hint: 'Use quotation marks for exact words.' }),
    recordClass: corrected === null ? classField(fields, 'Who may read this contact?', classes) : null,
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: assessmentPaths.contacts(head.id) }, buttons: [{ label: corrected === null ? 'Save contact' : 'Save correction', look: 'primary', name: null, value: null }] },
  };
}
