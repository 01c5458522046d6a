import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { InputRecord, StageRecord } from '../../protocols/index.js';
import { StageRecordSources, type StageRecords } from '../../stages/index.js';
import { CaseNotices } from './case-notices.js';
import { ReadNoticeNeeds } from './notice-needs.js';
import { Reviews } from './reviews.js';
import { SupportPlan } from './support-plan.js';

/** What notices, plan and reviews have on record for the stages of a case's protocol. */
@Injectable()
export class StageWork implements OnModuleInit {
  constructor(private readonly sources: StageRecordSources, private readonly notices: CaseNotices, private readonly needs: ReadNoticeNeeds, private readonly plan: SupportPlan, private readonly reviews: Reviews) {}

  onModuleInit(): void {
    this.sources.register((key) => this.of(key));
  }

  private async of(key: CaseKey): Promise<StageRecords> {
    const [{ notices }, { protocol: { definition }, known }, plan, { held }] = await Promise.all([this.notices.read(key), this.needs.of(key), this.plan.of(key), this.reviews.of(key)]);
    const open = notices.filter(({ required, settled }) => required && !settled);
    const records: [StageRecord, boolean][] = [['plan-approved', plan.approvals.length > 0], ['review', held.length > 0]];
    const inputs: [InputRecord, boolean][] = [
      ['plan', plan.items.length > 0], ['interventions', plan.items.length > 0], ['referrals', true], ['reviews', held.length > 0],
    ];
    const idsOf = (lines: typeof open) => definition.notices.filter(({ who }) => lines.some(({ slot }) => slot.recipient === who)).map(({ id }) => id);
    return {
      facts: [...known.facts], unsettled: idsOf(open), untried: idsOf(open.filter(({ state }) => state === 'none')),
      records: records.filter(([, is]) => is).map(([record]) => record), inputs: inputs.filter(([, is]) => is).map(([input]) => input),
    };
  }
}
