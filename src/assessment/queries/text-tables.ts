import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TextKinds } from '../../cases/index.js';
import { factTable } from '../store/fact.entity.js';
import { familyContactTable } from '../store/family-contact.entity.js';
import { interviewTable } from '../store/interview.entity.js';

/** Interviews, family contacts and facts are texts whose readers are chosen. */
@Injectable()
export class TextTables implements OnModuleInit {
  constructor(private readonly kinds: TextKinds) {}

  onModuleInit(): void {
    this.kinds.register(interviewTable);
    this.kinds.register(familyContactTable);
    this.kinds.register(factTable);
  }
}
