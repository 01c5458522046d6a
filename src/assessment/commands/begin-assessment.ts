import { Injectable, type OnModuleInit } from '@nestjs/common';
import { pinNow, ReopeningListeners, touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { assessmentsOf, openAssessment } from '../store/assessment-state.js';
import { AssessmentRow } from '../store/assessment.entity.js';

/** Begins the assessment of a case. Throws `Refusal` while one is under way. */
@Injectable()
export class BeginAssessment implements OnModuleInit {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly reopenings: ReopeningListeners) {}

  onModuleInit(): void {
    this.reopenings.register(this);
  }

  run(key: CaseKey): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      if ((await openAssessment(work, key.caseId)) !== null) throw new Refusal('An assessment of this case is under way already.');
      await touchCase(work, key.caseId);
      return this.begin(work, key.caseId);
    });
  }

  /** When a case opens again: the assessment it had is frozen as it stands, and the next one begins. */
  async onReopened(work: Work, caseId: Id): Promise<void> {
    const open = await openAssessment(work, caseId);
    if (open !== null) await work.revise(AssessmentRow, open.id, open.version, { frozenAt: work.now, protocolSha256: await pinNow(work, caseId) });
    await this.begin(work, caseId);
  }

  private async begin(work: Work, caseId: Id): Promise<Id> {
    const ordinal = (await assessmentsOf(work, caseId)) + 1;
    const { id } = await work.insert(AssessmentRow, { id: newId(), caseId, ordinal, begunBy: work.actor.id, begunAt: work.now, frozenAt: null, protocolSha256: null, version: 1 });
    await work.announce('assessment.begun', id, caseId);
    work.record('assessment.begun', { case: caseId, items: [id], detail: { ordinal } });
    return id;
  }
}
