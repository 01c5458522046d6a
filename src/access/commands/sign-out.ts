import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { digestOf } from '../store/tokens.js';

/** Ends the session that a token stands for. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(viewer: Viewer, token: string): Promise<void> {
    await this.unitOfWork.run({ actor: { id: viewer.account, submission: null }, basis: 'self', caseId: null }, async (work) => {
      await work.upkeep('session', 'DELETE FROM session WHERE id = ?', [digestOf(token)]);
      work.record('session.ended');
    });
  }
}
