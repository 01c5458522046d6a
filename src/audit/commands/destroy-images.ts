import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';

/** Destroys what the ledger keeps of a case's rows. Its entries stay and still verify; they say who did what and when, and no longer what was written. */
@Injectable()
export class DestroyImages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The caller has shown that this is lawful: the time of keeping is over, nothing is held for a court, two people agreed; `mayGo` looks at
   * that once more in the very unit, and throws where it is not so. The entry commits to the `reason` that was typed. It is
   * committed first, because only it lets the images go; repeated after a crash it finishes the work.
   */
  async run(acting: Acting, caseId: Id, { reason, mayGo }: { reason: string; mayGo: (work: Work) => Promise<void> }): Promise<void> {
    const about = { ...acting, caseId };
    await this.unitOfWork.run(about, async (work) => {
      await mayGo(work);
      work.said('said.reason', { reason });
      work.record('ledger.images.destroyed', { items: [caseId] });
    });
    await this.unitOfWork.run({ ...about, actor: { ...about.actor, submission: null } }, (work) => work.dropImages(caseId));
  }
}
