import { Injectable } from '@nestjs/common';
import { MyCases } from '../../cases/index.js';
import { isId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { SampleReads, type AuditedCase, type AuditorLine, type SampleLine } from '../store/sample-reads.js';
import { SheetReads, type StepDates } from '../store/sheet-reads.js';
import type { DrawingKey } from './sample-door.js';

export type { AuditedCase, AuditorLine, SampleLine, StepDates };
export type CaseWithSteps = AuditedCase & { steps: StepDates };

/** Samples as those see them who draw them, and as their auditors do. */
@Injectable()
export class Samples {
  constructor(private readonly samples: SampleReads, private readonly sheets: SheetReads, private readonly cases: MyCases, private readonly clock: Clock) {}

  /** For whom a sample may be drawn: nobody draws for themself. */
  async auditors(key: DrawingKey): Promise<AuditorLine[]> {
    return (await this.samples.auditors(this.clock.now())).filter(({ account }) => account !== key.actor.id);
  }

  page(_key: DrawingKey, before: { at: Instant; id: Id } | null, limit: number): Promise<SampleLine[]> {
    return this.samples.page(before, limit);
  }

  /** One sample with those of its cases that its reader may read; null for one that is not there. */
  async one(key: DrawingKey, id: Id): Promise<{ sample: SampleLine; cases: AuditedCase[] } | null> {
    const sample = isId(id) ? await this.samples.one(id) : null;
    return sample === null ? null : { sample, cases: await this.samples.casesFor(id, this.cases.scopeOf(key.viewer)) };
  }

  /** An auditor's own samples, newest first. */
  own(viewer: Viewer, limit: number): Promise<SampleLine[]> {
    return this.samples.ofAuditor(viewer.account, limit);
  }

  /** The cases of a sample that the door gave to its auditor, with the dates of their steps. */
  async casesOf({ id }: SampleLine): Promise<CaseWithSteps[]> {
    const cases = await this.samples.casesForAuditor(id);
    const steps = new Map((await this.sheets.steps(cases.map((one) => one.id))).map((dates) => [dates.case_id, dates]));
    return cases.map((one) => ({ ...one, steps: steps.get(one.id)! }));
  }
}
