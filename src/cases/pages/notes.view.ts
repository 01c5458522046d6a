import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { clockTime, dayWithYear, fieldsFor, happenedFields, happenedInWords, moment, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { dayIn } from '../../kernel/instant.js';
import { casePaths } from '../cases.endpoints.js';
import { longestNote } from '../rules/notes.js';
import type { CaseHead } from '../queries/case-overview.js';
import type { NoteLine, NotesPage } from '../queries/case-notes.js';
import type { KeptLine } from '../queries/classed-texts.js';
import { isConfidential, type TextClass } from '../rules/text-classes.js';
import { caseHeadView } from './case-head.view.js';
import { classField, classTag } from './text-class-field.js';
import { keptView } from './text-readers.view.js';
import { pointedOut } from './plain-words.view.js';

/** What the viewer may do: with the notes, and with one of them. */
export interface NoteAbilities { add: boolean; correct: (note: NoteLine) => boolean; reclassify: (note: NoteLine) => boolean; mine: (note: NoteLine) => boolean }

/** `kept` are the notes of which this reader may know only that they exist. */
export function notesView(head: CaseHead, { notes, newer, older }: NotesPage, kept: readonly KeptLine[], may: NoteAbilities) {
  const here = new Set(notes.map(({ id }) => id));
  const hrefOf = (id: Id) => (here.has(id) ? `#note-${id}` : casePaths.note(head.id, id));
  return {
    title: `Notes, case ${head.number}`,
    head: caseHeadView(head),
    mayAdd: may.add, kept: keptView('note', kept), newHref: casePaths.newNote(head.id),
    notes: notes.map((note) => noteView(head, note, may, hrefOf)),
    empty: notes.length === 0 && kept.length === 0 ? { title: 'No notes yet', text: 'A note keeps what was seen, said or done, with its time and its writer. Add the first one.', link: null } : null,
    pager: { newer: newer === null ? null : newer.from === null ? casePaths.notes(head.id) : casePaths.notesFrom(head.id, newer.from), older: older === null ? null : casePaths.notesFrom(head.id, older.from) },
  };
}

function noteView(head: CaseHead, note: NoteLine, may: NoteAbilities, hrefOf: (id: Id) => string) {
  const happened: Happened = { precision: note.happened_precision, date: note.happened_date, time: note.happened_time, zone: note.happened_zone };
  return {
    id: `note-${note.id}`,
    author: note.author,
    happened: happenedInWords(happened),
    entered: moment(head.zone, note.entered_at),
    readersTag: classTag(note.record_class), readersHref: isConfidential(note.record_class) || (may.reclassify(note) && note.corrected_by === null) ? casePaths.noteReaders(head.id, note.id) : null,
    body: note.body,
    corrects: note.corrects_id === null ? null : hrefOf(note.corrects_id),
    correctedBy: note.corrected_by === null ? null : hrefOf(note.corrected_by),
    pointed: may.correct(note) && may.mine(note) && note.corrected_by === null ? pointedOut([note.body], casePaths.correction(head.id, note.id)) : null,
    correctHref: may.correct(note) && note.corrected_by === null ? casePaths.correction(head.id, note.id) : null,
  };
}

export function newNoteView(head: CaseHead, classes: readonly TextClass[], typed: Typed, problems: Problem[], now: { date: LocalDate; time: string }) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Add a note, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems),
    action: casePaths.notes(head.id),
    body: fields.area('body', 'What was seen, said or done', { rows: 8, maxLength: longestNote, hint: 'Use quotation marks for exact words. Write what a person did, not what they are like.' }),
    happened: happenedFields(fields, now),
    recordClass: classField(fields, 'Who may read this note?', classes),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.notes(head.id) }, buttons: [{ label: 'Save note', look: 'primary', name: null, value: null }] },
  };
}

export function correctionView(head: CaseHead, note: NoteLine, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: `Correct a note, case ${head.number}`,
    head: caseHeadView(head),
    problems: problemList(problems), conflict: null,
    action: casePaths.correction(head.id, note.id),
    before: { author: note.author, entered: `${dayWithYear(dayIn(head.zone, note.entered_at))}, ${clockTime(head.zone, note.entered_at)}`, body: note.body },
    body: fields.area('body', 'The note as it should read', { rows: 8, maxLength: longestNote, value: note.body }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: casePaths.notes(head.id) }, buttons: [{ label: 'Save correction', look: 'primary', name: null, value: null }] },
  };
}
