import { Injectable } from '@nestjs/common';
import { RecordRefusal } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';

/** Where somebody asks for the training of people whom they do not look after: answered as if there were nothing, and written down. */
@Injectable()
export class TrainingDoor {
  constructor(private readonly recordRefusal: RecordRefusal) {}

  /** What was found, or NotFoundException: alike for nothing and for what is not theirs. */
  async through<T>(viewer: Viewer, found: T | null): Promise<T> {
    if (found !== null) return found;
    return this.recordRefusal.refuse(viewer, 'training.record.no-relation', null);
  }
}
