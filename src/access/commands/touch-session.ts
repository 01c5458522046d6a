import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';

/** Notes that a session is in use, so that it does not end as idle. */
@Injectable()
export class TouchSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(account: Id, session: string): Promise<void> {
    await this.unitOfWork.run({ actor: { id: account, submission: null }, basis: 'self', caseId: null }, (work) =>
      work.upkeep('session', 'UPDATE session SET seen_at = ? WHERE id = ?', [work.now, session]));
  }
}
