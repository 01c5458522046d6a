import { caseHeadView, type CaseHead } from '../../cases/index.js';
import { addDays } from '../../kernel/local-date.js';
import { dayWithYear, fieldsFor, happenedFields, problemList } from '../../platform/web/index.js';
import type { AskedBy } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { WeaponsLine, WeaponsLines } from '../queries/weapons-block.js';
import type { Person } from '../queries/team-choices.js';
import { furthestDays, longestLine, longestText } from '../rules/answers.js';
import { askedOfChoices, weaponsActions, weaponsFindings, type WeaponsFinding } from '../rules/weapons.js';
import type { FormParts } from './interviews.view.js';
import { askedOfWords, enteredWords, happenedWords, rowsOf, startingFrom, weaponsActionWords, weaponsFindingWords } from './words.view.js';

export function weaponsView(head: CaseHead, { begun, answers, standing }: WeaponsLines, mayAdd: boolean, askedBy: readonly AskedBy[]) {
  return {
    title: `Weapons, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) },
    askedBy,
    newHref: mayAdd && begun ? assessmentPaths.newWeapons(head.id) : null,
    holdsUp: standing === 'not-asked', answers: [...answers].reverse().map((line) => weaponsCard(head, line, mayAdd)),
    empty: answers.length > 0 ? null : { title: 'Not asked yet', text: 'Ask the person of concern and the family, in every case, also when the worry is self-harm. Until somebody has asked, there can be no determination.', link: null },
  };
}

export function weaponsCard(head: CaseHead, line: WeaponsLine, mayCorrect: boolean) {
  return {
    id: `w-${line.id}`, finding: weaponsFindingWords[line.answer], isOpen: line.answer === 'not-yet-known', meta: `${askedOfWords[line.asked_of]} · ${happenedWords(line)}`, entered: enteredWords(head.zone, line),
    correctHref: mayCorrect && line.corrected_by === null ? assessmentPaths.weaponsCorrection(head.id, line.id) : null,
    corrects: line.corrects_id === null ? null : `#w-${line.corrects_id}`, correctedBy: line.corrected_by === null ? null : `#w-${line.corrected_by}`,
    rows: rowsOf(partsOf(line)),
  };
}

function partsOf(line: WeaponsLine): [string, string][] {
  const asked = line.asked_of_name === '' ? askedOfWords[line.asked_of] : `${askedOfWords[line.asked_of]}: ${line.asked_of_name}`;
  const checked = line.verified_on === null ? (line.answer === 'accessible' ? 'Not yet' : '') : `${line.verified_by}, ${dayWithYear(line.verified_on)}`;
  return [
    ['Asked', asked], ['Asked by', line.asked_by], ['What and where', line.storage], ['What was done', line.answer === 'accessible' ? weaponsActionWords[line.action] : ''], ['Checked by', checked],
    ['Who tried to find out', line.tried_by], ['How', line.tried_how], ['Why it could not be learned', line.tried_why],
    ['Next', line.owner === null ? '' : `${line.owner}, by ${dayWithYear(line.due_on!)}`],
  ];
}

/** CSS shows what a finding asks for; where it cannot, all fields are there. */
const opening: Readonly<Record<WeaponsFinding, { opens?: 1 | 2 | 3; tone?: 'unknown' }>> = { accessible: { opens: 1 }, none: {}, 'not-yet-known': { opens: 2, tone: 'unknown' }, 'could-not-learn': { opens: 3, tone: 'unknown' } };

export function weaponsFormView(head: CaseHead, corrected: WeaponsLine | null, team: readonly Person[], asked: readonly AskedBy[], { typed, problems, now, people, me }: FormParts) {
  const fields = fieldsFor(startingFrom(corrected, typed), problems);
  const heading = corrected === null ? 'Weapons: who was asked' : 'Correct an answer about weapons';
  const line = (name: 'triedBy' | 'triedHow' | 'triedWhy', label: string, value: string | undefined) => fields.text(name, label, { value: value ?? '', optional: true, mark: false, maxLength: longestLine });
  return {
    title: `${heading}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict: null, heading, asked,
    lead: 'Ask about every place the person stays: both parents, relatives, friends, vehicles. Whether an officer led a search or an interview belongs in the answer.',
    action: corrected === null ? assessmentPaths.weapons(head.id) : assessmentPaths.weaponsCorrection(head.id, corrected.id),
    askedOf: fields.radios('askedOf', 'Who was asked?', askedOfChoices.map((value) => ({ value, label: askedOfWords[value] })), { value: corrected?.asked_of ?? '', layout: 'row' }),
    askedOfName: fields.text('askedOfName', 'Name', { value: corrected?.asked_of_name ?? '', optional: true, maxLength: longestLine }),
    askedBy: fields.select('askedBy', 'Who asked?', people.map(({ account, name }) => ({ value: account, label: name })), { value: corrected?.asked_by_id ?? me, width: 'half' }),
    happened: happenedFields(fields, now),
    answer: fields.radios('answer', 'Can the person reach a weapon?', weaponsFindings.map((value) => ({ value, label: weaponsFindingWords[value], ...opening[value] })), { heading: 'h2', value: corrected?.answer ?? '', layout: 'row' }),
    storage: fields.area('storage', 'What is it, where is it, and how is it kept?', { value: corrected?.storage ?? '', optional: true, mark: false, rows: 3, maxLength: longestText }),
    did: fields.radios('action', 'What was done about it?', weaponsActions.map((value) => ({ value, label: weaponsActionWords[value] })), { value: corrected?.action ?? '', layout: 'row', optional: true, mark: false }),
    verifiedBy: fields.text('verifiedBy', 'Checked by', { value: corrected?.verified_by ?? '', optional: true, maxLength: longestLine }),
    verifiedOn: fields.date('verifiedOn', 'Checked on', { value: corrected?.verified_on ?? '', optional: true, max: now.date, width: 'full' }),
    triedBy: line('triedBy', 'Who tried to find out?', corrected?.tried_by), triedHow: line('triedHow', 'How?', corrected?.tried_how), triedWhy: line('triedWhy', 'Why could it not be learned?', corrected?.tried_why),
    owner: fields.select('owner', 'Who goes on?', team.map(({ account, name }) => ({ value: account, label: name })), { value: corrected?.owner_id ?? '', optional: true, mark: false, empty: 'Choose one', hint: 'Finds out what is not known, or makes the weapon safe and checks it.' }),
    due: fields.date('due', 'By when?', { value: corrected?.due_on ?? '', optional: true, mark: false, min: now.date, max: addDays(now.date, furthestDays), width: 'full' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: assessmentPaths.weapons(head.id) }, buttons: [{ label: corrected === null ? 'Record the answer' : 'Save correction', look: 'primary', name: null, value: null }] },
  };
}
