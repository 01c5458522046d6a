import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';

type Note = (viewer: Viewer, caseId: Id) => Promise<void>;

/** Where the door, which changes nothing, says that the records kept somebody out: a command writes that down. */
@Injectable()
export class TurnedAway {
  private note: Note = () => Promise.reject(new Error('nobody writes down who is turned away'));

  register(note: Note): void {
    this.note = note;
  }

  tell(viewer: Viewer, caseId: Id): Promise<void> {
    return this.note(viewer, caseId);
  }
}
