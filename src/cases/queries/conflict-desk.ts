import { Injectable } from '@nestjs/common';
import { holds, schoolsOf } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { casePaths } from '../cases.endpoints.js';
import { SuspendedReads, type SuspendedLine } from '../store/suspended-reads.js';

/** One line for My work. */
export interface ConflictDuty { title: string; text: string; href: string; urgent: boolean }

/** Colleagues whom the records keep out of a case until somebody answers: for its manager, and for the district, who alone can set such a match aside. */
@Injectable()
export class ConflictDesk {
  constructor(private readonly reads: SuspendedReads, private readonly clock: Clock) {}

  /** What My work says of them, by case number; never what the viewer would have to answer about themself. */
  async waitingFor(viewer: Viewer): Promise<ConflictDuty[]> {
    if (!holds(viewer, 'case.conflict.record')) return [];
    const now = this.clock.now();
    const [managed, noticed] = await Promise.all([this.reads.onTeamsOf(viewer.account, now), schoolsOf(viewer, 'case.recusal.lift') === null ? this.reads.noticed(viewer.account) : []]);
    const all = new Map([...managed, ...noticed].map((line) => [`${line.case_id} ${line.account}`, line]));
    return [...all.values()].sort((one, other) => (one.number < other.number ? -1 : one.number > other.number ? 1 : 0)).map(duty);
  }
}

const duty = ({ case_id, number, school, name }: SuspendedLine): ConflictDuty =>
  ({ title: `Answer a conflict of interest: case ${number}`, text: `${school} · ${name} cannot open the case until it is answered`, href: casePaths.conflicts(case_id), urgent: true });
