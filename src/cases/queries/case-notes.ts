import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { fitOnPage, notesPerPage } from '../rules/notes.js';
import { NoteReads, type NoteLine } from '../store/note-reads.js';
import type { CaseKey } from './case-door.js';

export type { NoteLine };

/** One page of notes, newest first. The pages next to it are named by the note they begin with; `from` is null for the newest page. */
export interface NotesPage { notes: NoteLine[]; newer: { from: Id | null } | null; older: { from: Id } | null }

/** The notes of a case that a key opens, newest first. */
@Injectable()
export class CaseNotes {
  constructor(private readonly notes: NoteReads) {}

  read(key: CaseKey, limit = 500): Promise<NoteLine[]> {
    return this.notes.ofCase(key.caseId, key.texts, limit);
  }

  /** The page that begins with a note, or with the newest one. Null where the case has no such note. */
  async page(key: CaseKey, from: Id | null): Promise<NotesPage | null> {
    const lines = from === null ? await this.notes.ofCase(key.caseId, key.texts, notesPerPage + 1) : await this.notes.from(key.caseId, key.texts, from, notesPerPage + 1);
    if (from !== null && lines.length === 0) return null;
    const newer = from === null ? [] : await this.notes.newerThan(key.caseId, key.texts, from, notesPerPage + 1);
    const shown = fitOnPage(lines);
    return {
      notes: lines.slice(0, shown), older: lines.length > shown ? { from: lines[shown]!.id } : null,
      newer: newer.length === 0 ? null : { from: newer.length > notesPerPage ? newer[notesPerPage - 1]! : null },
    };
  }

  /** How many notes they may read, corrections included. */
  count(key: CaseKey): Promise<number> {
    return this.notes.count(key.caseId, key.texts);
  }

  /** One note of this case; null for a note of another one, and for one that is not for this reader. */
  one(key: CaseKey, id: Id): Promise<NoteLine | null> {
    return this.notes.one(key.caseId, key.texts, id);
  }

  /** What became of a note: the newest of its corrections, or itself. Null where that is not for this reader. */
  newest(key: CaseKey, id: Id): Promise<NoteLine | null> {
    return this.notes.newest(key.caseId, key.texts, id);
  }
}
