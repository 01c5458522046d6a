import type { Happened } from '../../kernel/happened.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { clockTime, dayWithYear, fieldsFor, happenedFields, happenedInWords, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { dayIn } from '../../kernel/instant.js';
import { casePaths } from '../cases.endpoints.js';
import { longestNote } from '../rules/notes.js';
import { noteClassWords } from '../rules/note-class-words.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { NoteLine } from '../queries/case-notes.js';
import { caseHeadView } from './case-head.view.js';

export function notesView(head: CaseHead, notes: readonly NoteLine[], mayAdd: boolean) {
  return {
    title: `Notes, case ${head.number}`,
    head: caseHeadView(head),
    mayAdd, newHref: casePaths.newNote(head.id),
    notes: notes.map((note) => noteView(head, note, mayAdd)),
    empty: notes.length === 0 ? { title: 'No notes yet', text: 'A note keeps what was seen, said or done, with its time and its writer. Add the first one.', link: null } : null,
  };
}

function noteView(head: CaseHead, note: NoteLine, mayAdd: boolean) {
  const happened: Happened = { precision: note.happened_precision, date: note.happened_date, time: note.happened_time, zone: note.happened_zone };
  return {
    id: `note-${note.id}`,
    author: note.author,
    happened: happenedInWords(happened),
    entered: moment(head.zone, note.entered_at),
    readers: noteClassWords[note.record_class] ?? 'The team',
    body: note.body,
    corrects: note.corrects_id === null ? null : `#note-${note.corrects_id}`,
    correctedBy: note.corrected_by === null ? null : `#note-${note.corrected_by}`,
    correctHref: mayAdd && note.corrected_by === null ? casePaths.correction(head.id, note.id) : null,
  };
}

export function newNoteView(head: CaseHead, typed: Typed, problems: Problem[], now: { date: LocalDate; time: string }) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Add a note, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: casePaths.notes(head.id),
    body: fields.area('body', 'What was seen, said or done', { rows: 8, maxLength: longestNote, hint: 'Use quotation marks for exact words. Write what a person did, not what they are like.' }),
    happened: happenedFields(fields, now),
    recordClass: fields.radios('recordClass', 'Who may read this note?', Object.entries(noteClassWords).map(([value, label]) => ({ value, label })), { value: 'team', hint: 'Everything typed here is part of the record. There are no private notes.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.notes(head.id) }, buttons: [{ label: 'Save note', look: 'primary', name: null, value: null }] },
  };
}

export function correctionView(head: CaseHead, note: NoteLine, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Correct a note, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: casePaths.correction(head.id, note.id),
    before: { author: note.author, entered: `${dayWithYear(dayIn(head.zone, note.entered_at))}, ${clockTime(head.zone, note.entered_at)}`, body: note.body },
    body: fields.area('body', 'The note as it should read', { rows: 8, maxLength: longestNote, value: note.body }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.notes(head.id) }, buttons: [{ label: 'Save correction', look: 'primary', name: null, value: null }] },
  };
}
