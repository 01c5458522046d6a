import { Injectable } from '@nestjs/common';
import { holds } from '../../access/index.js';
import { MyCases, type CaseLine, type StepLine } from '../../cases/index.js';
import { IntakeDesk, type IntakeWork } from '../../intake/index.js';
import type { Viewer } from '../../kernel/viewer.js';

export interface Work { steps: (StepLine & { number: string; subject: string })[]; cases: CaseLine[]; intake: IntakeWork }

/** What waits for one person: next steps, open cases, and what intake asks of them. */
@Injectable()
export class MyWork {
  constructor(private readonly myCases: MyCases, private readonly intake: IntakeDesk) {}

  async read(viewer: Viewer): Promise<Work> {
    const reads = holds(viewer, 'case.read');
    const [steps, cases, intake] = await Promise.all([
      reads ? this.myCases.steps(viewer, 25) : [],
      reads ? this.myCases.page(viewer, { open: true, number: null, nameKeys: [], before: null, limit: 10 }) : [],
      this.intake.waitingFor(viewer),
    ]);
    return { steps, cases, intake };
  }
}
