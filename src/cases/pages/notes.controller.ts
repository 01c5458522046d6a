import { Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { wallIn } from '../../kernel/instant.js';
import { isId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { Conflict, Endpoint, Form, readHappened, SeeOther, Shown, Unprocessable, type Filled, type Typed } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AddNote } from '../commands/add-note.js';
import { CorrectNote } from '../commands/correct-note.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseNotes, type NoteLine } from '../queries/case-notes.js';
import { CaseOverview } from '../queries/case-overview.js';
import { ClassedTexts } from '../queries/classed-texts.js';
import { CorrectionForm, NewNoteForm } from './notes.forms.js';
import { noteConflict } from './note-conflict.view.js';
import { correctionView, newNoteView, notesView, type NoteAbilities } from './notes.view.js';
import { classesFor, classProblems } from './text-class-field.js';

@Controller('cases/:caseId/notes')
export class NotesController {
  constructor(private readonly overview: CaseOverview, private readonly notes: CaseNotes, private readonly texts: ClassedTexts, private readonly add: AddNote, private readonly correct: CorrectNote, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.notes.viewed', renders: 'cases/notes/list' })
  async list(@TheCase() key: CaseKey, @Query('from') from?: string) {
    const page = from === undefined ? await this.notes.page(key, null) : isId(from) ? await this.notes.page(key, from) : null;
    if (page === null) throw new NotFoundException();
    const [head, kept] = await Promise.all([this.overview.head(key), page.newer === null ? this.texts.kept(key, 'note') : []]);
    return new Shown(notesView(head, page, kept, abilitiesOf(key)), page.notes.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.note.add', records: 'case.note.started', renders: 'cases/notes/new' })
  async ask(@TheCase() key: CaseKey) {
    return newNoteView(await this.overview.head(key), classesFor(key), {}, [], this.now(key));
  }

  @Post() @Endpoint({ needs: 'case.note.add', records: 'case.note.added', renders: 'cases/notes/new' })
  async append(@TheCase() key: CaseKey, @Form(NewNoteForm) form: Filled<NewNoteForm>) {
    const now = this.now(key);
    const { happened, problems } = readHappened(form.typed as never, key.facts.zone, now);
    const classes = classesFor(key);
    const asked = form.ok ? classProblems(form.typed.recordClass, classes) : [];
    if (!form.ok || happened === null || asked.length > 0) return new Unprocessable(newNoteView(await this.overview.head(key), classes, form.typed, [...form.problems, ...problems, ...asked], now));
    await this.add.run(key, { body: form.value.body, happened, recordClass: form.value.recordClass });
    return new SeeOther(casePaths.notes(key.caseId), 'The note is saved.');
  }

  @Get(':noteId/corrections') @Endpoint({ needs: 'case.note.add', records: 'case.note.started', renders: 'cases/notes/correction' })
  async askCorrection(@TheCase() key: CaseKey, @Param('noteId') noteId: Id) {
    return new Shown(correctionView(await this.overview.head(key), await this.note(key, noteId), {}, []), [noteId]);
  }

  @Post(':noteId/corrections') @Endpoint({ needs: 'case.note.add', records: 'case.note.corrected', renders: 'cases/notes/correction' })
  async appendCorrection(@TheCase() key: CaseKey, @Param('noteId') noteId: Id, @Form(CorrectionForm) form: Filled<CorrectionForm>) {
    const note = await this.note(key, noteId);
    if (!form.ok) return new Unprocessable(correctionView(await this.overview.head(key), note, form.typed, form.problems));
    try {
      await this.correct.run(key, noteId, form.value.body);
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale;
      return new Conflict(await this.conflict(key, noteId, form.typed, form.value.body));
    }
    return new SeeOther(casePaths.notes(key.caseId), 'The correction is saved. The earlier note stays readable.');
  }

  /** Somebody corrected the note first: both texts, and the form goes on from theirs. */
  private async conflict(key: CaseKey, id: Id, typed: Typed, yours: string) {
    const [head, newest] = await Promise.all([this.overview.head(key), this.notes.newest(key, id)]);
    if (newest === null) throw new NotFoundException(); // somebody gave it to other readers meanwhile
    return { ...correctionView(head, newest, typed, []), conflict: noteConflict(head, newest, yours) };
  }

  private async note(key: CaseKey, id: Id) {
    const note = isId(id) ? await this.notes.one(key, id) : null;
    if (note === null || !abilitiesOf(key).correct(note)) throw new NotFoundException();
    return note;
  }

  private now(key: CaseKey) {
    const now = this.clock.now();
    return wallIn(key.facts.zone, now);
  }
}

function abilitiesOf(key: CaseKey): NoteAbilities {
  const [adds, moves] = [key.may('case.note.add'), key.may('case.text.reclassify') && classesFor(key).length > 1];
  const writes = ({ record_class: recordClass, author_id: author }: NoteLine) => key.textRight({ recordClass, author }) === 'write';
  return { add: adds, correct: (note) => adds && writes(note), reclassify: (note) => moves && writes(note), mine: ({ author_id: author }) => author === key.viewer.account };
}
