import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Determinations } from '../../assessment/index.js';
import { CaseOverview, ClockSources, type CaseKey, type ClockSource, type MetClock, type NeededClock } from '../../cases/index.js';
import { clocksStartedBy, sourceWords, type CaseEvent } from '../../protocols/index.js';
import { standingDecisions, StageDecisions } from '../../stages/index.js';
import { factsStage, followed, packClocks, type Moments } from '../rules/pack-clocks.js';
import { SelfHarmRouting } from './self-harm-routing.js';
import { PlanReads } from '../store/plan-reads.js';
import { ReadNoticeNeeds } from './notice-needs.js';

/** The clocks that the protocol itself names, as far as the events that start and stop them are on record here. */
@Injectable()
export class PackClocks implements ClockSource, OnModuleInit {
  constructor(
    private readonly needs: ReadNoticeNeeds, private readonly determinations: Determinations, private readonly plans: PlanReads, private readonly overview: CaseOverview, private readonly sources: ClockSources, private readonly selfHarm: SelfHarmRouting, private readonly stages: StageDecisions,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async clocksOf(key: CaseKey): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    const { protocol: { definition, wording }, known } = await this.needs.of(key);
    if (definition.clocks.length === 0) return { needed: [], met: [] };
    const routing = await this.selfHarm.of(key);
    const facts = factsStage(definition);
    const clocks = followed.flatMap((event) => clocksStartedBy(definition, event === 'self-harm-found' ? routing.known(known) : known, event)).filter(({ until }) => facts !== null || until !== 'facts-stated').map((clock) => ({ ...clock, name: wording.clocks[clock.id]!.name, source: sourceWords(clock) }));
    return packClocks(clocks, new Map([...await this.moments(key, facts), ...routing.moments]));
  }

  /** `facts` is the stage whose decision states the facts. */
  private async moments(key: CaseKey, facts: string | null): Promise<Moments> {
    const [{ opened_at }, { standing: { agreed } }, [approval]] = await Promise.all([this.overview.head(key), this.determinations.of(key), this.plans.approvals(key.caseId)]);
    const stated = facts === null ? undefined : standingDecisions(await this.stages.of(key)).get(facts);
    const last = agreed?.signatures.find(({ entered_at }) => entered_at === agreed.completedAt);
    return new Map<CaseEvent, { at: typeof opened_at; by: string }>([
      ['case-opened', { at: opened_at, by: key.actor.id }],
      ...(stated === undefined ? [] : [['facts-stated', { at: stated.entered_at, by: stated.author_id }] as const]),
      ...(last === undefined ? [] : [['level-agreed', { at: last.entered_at, by: last.account }] as const]),
      ...(approval === undefined ? [] : [['plan-approved', { at: approval.at, by: approval.by }] as const]),
    ]);
  }
}
