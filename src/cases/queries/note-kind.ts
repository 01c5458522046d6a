import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TextKinds } from '../ports/text-kinds.js';
import { noteTable } from '../store/note.entity.js';

/** Notes are texts whose readers are chosen. */
@Injectable()
export class NoteKind implements OnModuleInit {
  constructor(private readonly kinds: TextKinds) {}

  onModuleInit(): void {
    this.kinds.register(noteTable);
  }
}
