import { Injectable } from '@nestjs/common';
import { dayIn } from '../../kernel/instant.js';
import { shortDay } from '../../platform/web/index.js';
import { casePaths } from '../cases.endpoints.js';
import type { StageStanding } from '../rules/case-path.js';
import { closureState } from '../rules/closing.js';
import { informationWords } from '../rules/reopening.js';
import type { TimelineItem } from '../rules/timeline.js';
import { ClosureReads, type ClosureLine, type InformationLine } from '../store/closure-reads.js';
import type { CaseKey } from './case-door.js';

export type { ClosureLine, InformationLine };

export interface Closings { closures: ClosureLine[]; information: InformationLine[] }
export interface ClosingPanel { standings: StageStanding[]; timeline: TimelineItem[]; waiting: ClosureLine | null }

export const stateOf = ({ closed_at, withdrawn_at, reopened_at }: ClosureLine) => closureState({ closedAt: closed_at, withdrawnAt: withdrawn_at, reopenedAt: reopened_at });

/** How a case ended, each time it did, and what was heard afterwards. */
@Injectable()
export class CaseClosings {
  constructor(private readonly closures: ClosureReads) {}

  async read(key: CaseKey): Promise<Closings> {
    const [closures, information] = await Promise.all([this.closures.ofCase(key.caseId), this.closures.informationOf(key.caseId)]);
    return { closures, information };
  }

  /** The same for the case page: the last step of the path, and its part of the timeline. */
  async panel(key: CaseKey): Promise<ClosingPanel> {
    const { closures, information } = await this.read(key);
    const waiting = closures.find((closure) => stateOf(closure) === 'waiting') ?? null;
    const now = closures.find((closure) => stateOf(closure) === 'closed') ?? null;
    const note = now !== null ? shortDay(dayIn(key.facts.zone, now.closed_at!)) : waiting !== null ? 'Second signature needed' : null;
    const link = { label: 'Read the closing', href: casePaths.closures(key.caseId) };
    const item = (what: string, at: TimelineItem['at'], who: string, text: string | null): TimelineItem => ({ at, icon: 'flag', kind: 'decision', what, level: null, text, who, link });
    return {
      standings: [{ stage: 'closing', done: now !== null, note }],
      timeline: [
        ...closures.flatMap((closure) => [
          item('Closing begun', closure.entered_at, closure.begun_by_id, closure.reason),
          ...(closure.closed_at === null ? [] : [item('Case closed', closure.closed_at, closure.signatures.at(-1)!.account, null)]),
        ]),
        ...information.map(({ what, decision, by_id, entered_at }) => item(informationWords[decision], entered_at, by_id, what)),
      ],
      waiting,
    };
  }
}
