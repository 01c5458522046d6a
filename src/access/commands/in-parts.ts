import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';

/** There was nothing (more) to do. */
class Nothing extends Error {}

/** Goes through what may be hundreds of cases, each in a unit of its own, so that no unit gets too long and what is done stays done. */
@Injectable()
export class InParts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives what each part gave that changed something, and how many a rule refused. */
  async run<T>(acting: Acting, parts: readonly Id[], body: (work: Work, about: Id) => Promise<T>): Promise<{ done: T[]; left: number }> {
    const outcome: { done: T[]; left: number } = { done: [], left: 0 };
    const each: Acting = { ...acting, actor: { id: acting.actor.id, submission: null }, caseId: null }; // the form was answered by the unit before these
    for (const about of parts) {
      try {
        outcome.done.push(await this.unitOfWork.run(each, async (work) => {
          const given = await body(work, about);
          if (work.lines.length === 0) throw new Nothing();
          return given;
        }));
      } catch (failure) {
        if (failure instanceof Refusal) outcome.left += 1;
        else if (!(failure instanceof Nothing)) throw failure;
      }
    }
    return outcome;
  }
}
