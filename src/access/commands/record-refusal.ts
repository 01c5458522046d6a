import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';

/** Writes down that somebody was not let through, and by which rule. The page they get says only "not found". */
@Injectable()
export class RecordRefusal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(viewer: Viewer, rule: string, item: Id | null): Promise<void> {
    await this.unitOfWork.run({ actor: { id: viewer.account, submission: null }, basis: 'self', caseId: null }, async (work) =>
      work.record('access.refused', { items: item === null ? [] : [item], detail: { rule } }));
  }
}
