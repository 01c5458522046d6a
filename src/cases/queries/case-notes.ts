import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { NoteReads, type NoteLine } from '../store/note-reads.js';
import type { CaseKey } from './case-door.js';

export type { NoteLine };

/** The notes of a case, newest first. */
@Injectable()
export class CaseNotes {
  constructor(private readonly notes: NoteReads) {}

  read(key: CaseKey, limit = 500): Promise<NoteLine[]> {
    return this.notes.ofCase(key.caseId, limit);
  }

  /** How many notes there are, corrections included. */
  count(key: CaseKey): Promise<number> {
    return this.notes.count(key.caseId);
  }

  /** One note of this case; null for a note of another one. */
  one(key: CaseKey, id: Id): Promise<NoteLine | null> {
    return this.notes.one(key.caseId, id);
  }
}
