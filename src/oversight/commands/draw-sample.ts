import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { momentOf } from '../../kernel/instant.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { DrawingKey } from '../queries/sample-door.js';
import { draw } from '../rules/drawing.js';
import { endOf, type SampleFrame } from '../rules/new-sample.js';
import { SampleReads } from '../store/sample-reads.js';
import { AuditSampleCaseRow, AuditSampleRow } from '../store/sample.entity.js';

export interface NewSample { auditor: Id; purpose: string; frame: SampleFrame; size: number; /** Null: a random one is made, and kept. */ seed: string | null; until: LocalDate }

/** Draws cases for an auditor and lets them in until the end of a day. Throws `Refusal` where there is no case to draw from, or for a sample for oneself. */
@Injectable()
export class DrawSample {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly samples: SampleReads, private readonly directory: SchoolDirectory) {}

  async run(key: DrawingKey, { auditor, purpose, frame, size, seed, until }: NewSample): Promise<Id> {
    if (auditor === key.actor.id) throw new Refusal('Nobody draws a sample for themself. Ask another coordinator.');
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    const cases = await this.samples.frame(auditor, frame, frame.from === null ? null : momentOf(zone, frame.from, '00:00'), frame.to === null ? null : momentOf(zone, addDays(frame.to, 1), '00:00'));
    if (cases.length === 0) throw new Refusal('No case fits these schools, days and states. Widen the frame.');
    const kept = seed ?? newId();
    const drawn = await draw(kept, cases, size);
    return this.unitOfWork.run(key, async (work) => {
      const { id } = await work.insert(AuditSampleRow, {
        id: newId(), accountId: auditor, purpose, seed: kept, size, frame: JSON.stringify(frame), frameSize: cases.length, sampleUntil: endOf(zone, until), recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      work.record('audit.sample.drawn', { items: [id, auditor], detail: { size, drawn: drawn.length, frame: cases.length, seed: seed === null ? 'random' : 'typed' } });
      for (const one of drawn) {
        await work.insert(AuditSampleCaseRow, { id: newId(), sampleId: id, caseId: one.id });
        work.record('case.audit.drawn', { case: one.id, items: [id] });
      }
      return id;
    });
  }
}
