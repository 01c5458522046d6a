import { caseHeadView, classField, classTag, isConfidential, keptView, pointedOut, type CaseHead, type KeptLine, type TextClass } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, happenedFields, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { AskedBy } from '../../protocols/index.js';
import { assessmentPaths } from '../assessment.endpoints.js';
import type { CaseGuides } from '../queries/interview-guides.js';
import type { InterviewLine } from '../queries/interviews.js';
import type { Person } from '../queries/team-choices.js';
import { longestLine } from '../rules/answers.js';
import { guardianToldChoices, interviewParts, recordedChoices } from '../rules/interviews.js';
import type { TextAbilities } from './classed-form.js';
import { guidesBeside } from './guides.view.js';
import { longestStatement } from './interviews.forms.js';
import { enteredWords, guardianToldWords, interviewPartWords, recordedWords, rowsOf, sittingWords, startingFrom } from './words.view.js';

export interface Now { date: LocalDate; time: string }
export interface FormParts { typed: Typed; problems: readonly Problem[]; now: Now; people: readonly Person[]; me: string }
/** With the classes in which this writer may write. */
export interface ClassedFormParts extends FormParts { classes: readonly TextClass[] }

export function interviewsView(head: CaseHead, interviews: readonly InterviewLine[], kept: readonly KeptLine[], may: TextAbilities) {
  return {
    title: `Interviews, case ${head.number}`,
    head: caseHeadView(head), back: { label: 'Assessment', href: assessmentPaths.overview(head.id) },
    kept: keptView('interview', kept), newHref: may.add ? assessmentPaths.newInterview(head.id) : null, guidesHref: assessmentPaths.guides(head.id),
    interviews: interviews.map((line) => interviewCard(head, line, may)),
    empty: interviews.length + kept.length > 0 ? null : { title: 'No interviews yet', text: 'Talk with people separately. Keep what they said apart from how it struck you.', link: null },
  };
}

export function interviewCard(head: CaseHead, line: InterviewLine, may: TextAbilities) {
  const told = line.guardian_told_detail.trim() === '' ? '' : `: ${line.guardian_told_detail}`;
  return {
    id: `i-${line.id}`, person: line.person, meta: `${interviewPartWords[line.part]} · ${sittingWords(line)}`, entered: enteredWords(head.zone, line),
    readersTag: classTag(line.record_class), readersHref: isConfidential(line.record_class) || (may.reclassify(line) && line.corrected_by === null) ? assessmentPaths.interviewReaders(head.id, line.id) : null,
    correctHref: may.correct(line) && line.corrected_by === null ? assessmentPaths.interviewCorrection(head.id, line.id) : null,
    pointed: may.correct(line) && may.mine(line) && line.corrected_by === null ? pointedOut([line.impressions], assessmentPaths.interviewCorrection(head.id, line.id)) : null,
    corrects: line.corrects_id === null ? null : `#i-${line.corrects_id}`, correctedBy: line.corrected_by === null ? null : `#i-${line.corrected_by}`,
    quotes: line.quotes === '' ? null : line.quotes, impressions: line.impressions === '' ? null : line.impressions,
    rows: rowsOf([
      ['Interviewed by', line.interviewer], ['Others present', line.others_present || 'Nobody'], ['Language', line.language], ['Interpreter', line.interpreter || 'None'], ['Place', line.place],
      ['Recorded', line.recorded === null ? 'Nobody said' : `${recordedWords[line.recorded]}${line.recording === '' ? '' : `: ${line.recording}`}`],
      ['Guardian told', `${guardianToldWords[line.guardian_told]}${told}`],
    ]),
  };
}

/** The form, empty for new notes, or holding the notes that it corrects. */
export function interviewFormView(head: CaseHead, corrected: InterviewLine | null, { typed, problems, now, people, me, classes, guides, asked }: ClassedFormParts & { guides: CaseGuides; asked: readonly AskedBy[] }) {
  const fields = fieldsFor(startingFrom(corrected, typed), problems);
  return {
    title: `${corrected === null ? 'Add interview notes' : 'Correct interview notes'}, case ${head.number}`,
    head: caseHeadView(head), problems: problemList(problems), conflict: null, heading: corrected === null ? 'Add interview notes' : 'Correct interview notes',
    lead: corrected === null ? 'Everything typed here is part of the record. It can be corrected but never erased.' : `The notes that ${corrected.author} entered stay readable beside the correction.`,
    action: corrected === null ? assessmentPaths.interviews(head.id) : assessmentPaths.interviewCorrection(head.id, corrected.id),
    person: fields.text('person', 'Who was interviewed?', { value: corrected?.person ?? '', maxLength: longestLine }),
    part: fields.select('part', 'What part do they have in the case?', interviewParts.map((value) => ({ value, label: interviewPartWords[value] })), { value: corrected?.part ?? '', width: 'half' }),
    interviewer: fields.select('interviewer', 'Who led the interview?', people.map(({ account, name }) => ({ value: account, label: name })), { value: corrected?.interviewer_id ?? me, width: 'half' }),
    othersPresent: fields.text('othersPresent', 'Who else was there?', { value: corrected?.others_present ?? '', optional: true, maxLength: longestLine }),
    language: fields.text('language', 'In which language?', { value: corrected?.language ?? 'English', maxLength: longestLine }),
    interpreter: fields.text('interpreter', 'Who interpreted?', { value: corrected?.interpreter ?? '', optional: true, maxLength: longestLine, hint: 'Never a brother, sister or classmate.' }),
    place: fields.text('place', 'Where?', { value: corrected?.place ?? '', maxLength: longestLine }),
    happened: sittingFields(fields, now, corrected),
    recorded: fields.radios('recorded', 'Was it recorded?', recordedChoices.map((value) => ({ value, label: recordedWords[value], ...(value === 'no' ? {} : { opens: 1 as const }) })), { value: corrected?.recorded ?? '', layout: 'row' }),
    recording: fields.text('recording', 'Who agreed to it, and where is the recording?', { value: corrected?.recording ?? '', optional: true, mark: false, maxLength: longestLine }),
    quotes: fields.area('quotes', 'What the person said', { value: corrected?.quotes ?? '', optional: true, mark: false, rows: 6, maxLength: longestStatement, hint: 'In their own words where you can, with quotation marks.' }),
    impressions: fields.area('impressions', 'What you noticed', { value: corrected?.impressions ?? '', optional: true, mark: false, rows: 4, maxLength: longestStatement, hint: 'What the person did, not what they are like: “looked at the floor”, not “shifty”.' }),
    guardianTold: fields.radios('guardianTold', 'Was the parent or guardian told of this interview?', guardianToldChoices.map((value) => ({ value, label: guardianToldWords[value], ...(value === 'not-needed' ? {} : { opens: 1 as const }) })), { value: corrected?.guardian_told ?? '', layout: 'row' }),
    guardianToldDetail: fields.text('guardianToldDetail', 'When and by whom, or why not', { value: corrected?.guardian_told_detail ?? '', optional: true, mark: false, maxLength: longestLine }),
    recordClass: corrected === null ? classField(fields, 'Who may read these notes?', classes) : null,
    askedBy: asked, beside: guidesBeside(head, guides),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: assessmentPaths.interviews(head.id) }, buttons: [{ label: corrected === null ? 'Save interview notes' : 'Save correction', look: 'primary', name: null, value: null }] },
  };
}

/** The day, the start and the end; only the end is left empty to begin with, since notes are often begun in the interview. */
function sittingFields(fields: ReturnType<typeof fieldsFor>, now: Now, corrected: InterviewLine | null) {
  const { date, time, precision } = happenedFields(fields, now);
  return {
    date: { ...date, label: 'On which day?' }, time: { ...time, label: 'When did it start?' }, precision,
    ended: fields.time('endedTime', 'When did it end?', { value: corrected?.ended_time ?? '', optional: true }),
  };
}
