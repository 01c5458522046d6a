import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TextKinds } from '../../cases/index.js';
import { familyContactTable } from '../store/family-contact.entity.js';
import { interviewTable } from '../store/interview.entity.js';

/** Interviews and family contacts are texts whose readers are chosen. */
@Injectable()
export class TextTables implements OnModuleInit {
  constructor(private readonly kinds: TextKinds) {}

  onModuleInit(): void {
    this.kinds.register(interviewTable);
    this.kinds.register(familyContactTable);
  }
}
