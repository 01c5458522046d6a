import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { InterviewReads, type ClassedLine, type EnteredLine, type InterviewLine } from '../store/interview-reads.js';
export type { ClassedLine, EnteredLine, InterviewLine };

/** Interview notes of a case that a key opens, from all its assessments, newest first. */
@Injectable()
export class Interviews {
  constructor(private readonly interviews: InterviewReads) {}

  read(key: CaseKey): Promise<InterviewLine[]> {
    return this.interviews.ofCase(key.caseId, key.texts);
  }

  /** One interview of this case; null for one of another case, and for one that is not for this reader. */
  async one(key: CaseKey, id: Id): Promise<InterviewLine | null> {
    return (await this.read(key)).find((interview) => interview.id === id) ?? null;
  }
}
