import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { dayIn, timeIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { Endpoint, Form, readHappened, SeeOther, Shown, Unprocessable, type Filled } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { AddNote } from '../commands/add-note.js';
import { CorrectNote } from '../commands/correct-note.js';
import { TheCase, type CaseKey } from '../queries/case-door.js';
import { CaseNotes } from '../queries/case-notes.js';
import { CaseOverview } from '../queries/case-overview.js';
import { CorrectionForm, NewNoteForm } from './notes.forms.js';
import { correctionView, newNoteView, notesView } from './notes.view.js';

@Controller('cases/:caseId/notes')
export class NotesController {
  constructor(private readonly overview: CaseOverview, private readonly notes: CaseNotes, private readonly add: AddNote, private readonly correct: CorrectNote, private readonly clock: Clock) {}

  @Get() @Endpoint({ needs: 'case.read', records: 'case.notes.viewed', renders: 'cases/notes/list' })
  async list(@TheCase() key: CaseKey) {
    const notes = await this.notes.read(key);
    return new Shown(notesView(await this.overview.head(key), notes, key.may('case.note.add')), notes.map(({ id }) => id));
  }

  @Get('new') @Endpoint({ needs: 'case.note.add', records: 'case.note.started', renders: 'cases/notes/new' })
  async ask(@TheCase() key: CaseKey) {
    return newNoteView(await this.overview.head(key), {}, [], this.now(key));
  }

  @Post() @Endpoint({ needs: 'case.note.add', records: 'case.note.added', renders: 'cases/notes/new' })
  async append(@TheCase() key: CaseKey, @Form(NewNoteForm) form: Filled<NewNoteForm>) {
    const now = this.now(key);
    const { happened, problems } = readHappened(form.typed as never, key.facts.zone, now.date);
    if (!form.ok || happened === null) return new Unprocessable(newNoteView(await this.overview.head(key), form.typed, [...form.problems, ...problems], now));
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
    await this.correct.run(key, noteId, form.value.body);
    return new SeeOther(casePaths.notes(key.caseId), 'The correction is saved. The earlier note stays readable.');
  }

  private async note(key: CaseKey, id: Id) {
    const note = await this.notes.one(key, id);
    if (note === null) throw new NotFoundException();
    return note;
  }

  private now(key: CaseKey) {
    const now = this.clock.now();
    return { date: dayIn(key.facts.zone, now), time: timeIn(key.facts.zone, now) };
  }
}
