import { Injectable } from '@nestjs/common';
import { schoolsOf } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { moment } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import { RestrictionReads, type RestrictionLine } from '../store/restriction-reads.js';

/** One line for My work. */
export interface RestrictionDuty { title: string; text: string; href: string; urgent: boolean }

const mostShown = 10;

/** Seals and holds that wait for somebody as second person: by case number and school, never by name. */
@Injectable()
export class RestrictionDesk {
  constructor(private readonly reads: RestrictionReads) {}

  /** What My work says of them, the oldest first; empty for who may not decide, and without what they asked for themself. */
  async waitingFor(viewer: Viewer): Promise<RestrictionDuty[]> {
    if (schoolsOf(viewer, 'case.restriction.decide') !== null) return [];
    return (await this.reads.waiting(viewer.account, mostShown)).map(duty);
  }
}

function duty({ id, case_id, kind, state, number, school, zone, entered_at, asked_by, lift_asked_by, lift_asked_at }: RestrictionLine): RestrictionDuty {
  const what = state === 'asked' ? 'a seal' : kind === 'seal' ? 'the end of a seal' : 'the end of a hold';
  const [who, when] = state === 'asked' ? [asked_by, entered_at] : [lift_asked_by!, lift_asked_at!];
  return { title: `Decide as second person: ${what}, case ${number}`, text: `${school} · asked by ${who}, ${moment(zone, when)}`, href: casePaths.restriction(case_id, id), urgent: false };
}
