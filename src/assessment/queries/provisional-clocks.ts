import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockSources, type CaseKey, type ClockSource, type MetClock, type NeededClock } from '../../cases/index.js';
import { sourceWords, type Definition, type Wording } from '../../protocols/index.js';
import type { Within } from '../../kernel/within.js';
import { decidersOf } from '../rules/deciders.js';
import { Determinations } from './determinations.js';

const about = 'level';

/** A level that was set while too few disciplines took part runs out: one clock, until a level is agreed on. A newer provisional level gets no more time. */
@Injectable()
export class ProvisionalClocks implements ClockSource, OnModuleInit {
  constructor(private readonly determinations: Determinations, private readonly sources: ClockSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async clocksOf(key: CaseKey): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    const { protocol: { definition, wording }, standing: { agreed, proposed } } = await this.determinations.of(key);
    const time = timeIn(definition, wording);
    if (proposed !== null && proposed.frozen_at === null && proposed.quorumOpen && time !== null) {
      return { needed: [{ kind: 'provisional', about, participant: null, owner: null, ...time, by: { within: time.within, from: proposed.entered_at, since: 'the level was set while a discipline was missing' } }], met: [] };
    }
    const last = proposed === null ? agreed?.signatures.find(({ entered_at }) => entered_at === agreed.completedAt) : undefined;
    return { needed: [], met: last === undefined ? [] : [{ kind: 'provisional', about, at: last.entered_at, by: last.account }] };
  }
}

/** The protocol's own clock for it, or the time in which its absent disciplines must come; null where it refuses such a level. */
function timeIn(definition: Definition, wording: Wording): { what: string; within: Within; source: string; tell?: NeededClock['tell'] } | null {
  const clock = definition.clocks.find(({ starts, until }) => starts === 'level-provisional' && until === 'level-agreed');
  if (clock !== undefined && clock.within !== 'at-once') return { what: wording.clocks[clock.id]!.name, within: clock.within, source: sourceWords(clock), tell: clock.tell };
  const deciders = decidersOf(definition);
  return deciders === null || deciders.expires === null ? null : { what: 'Provisional level', within: deciders.expires, source: sourceWords(deciders) };
}
