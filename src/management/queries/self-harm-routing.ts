import { Injectable } from '@nestjs/common';
import { Determinations } from '../../assessment/index.js';
import { CaseOverview, type CaseKey } from '../../cases/index.js';
import { CaseReports } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { CaseEvent, Known } from '../../protocols/index.js';
import { CaseTracks } from '../../tracks/index.js';

/** The fact of a protocol that says somebody may hurt themself. */
const threatToSelf = 'threat-to-self';

type Moment = readonly [CaseEvent, { at: Instant; by: Id; since?: string }];

/** When it was first said that the person may hurt themself, by a report or by the team, and since when the case is routed to the suicide protocol. A reopened case is routed anew: its time counts from the reopening. */
@Injectable()
export class SelfHarmRouting {
  constructor(private readonly reports: CaseReports, private readonly determinations: Determinations, private readonly tracks: CaseTracks, private readonly overview: CaseOverview) {}

  async of(key: CaseKey): Promise<{ moments: Moment[]; known: (known: Known) => Known }> {
    const [reports, { all }, { routed, reopened }, { opened_at: opened }] = await Promise.all([this.reports.read(key), this.determinations.of(key), this.tracks.routing(key), this.overview.head(key)]);
    const told = reports.filter(({ self_harm: said }) => said === 'yes').map(({ entered_at: at }) => (at < opened ? opened : at)); // a report that came before the case counts from its opening
    const found = [...told, ...all.filter(({ facts }) => facts.includes(threatToSelf)).map(({ entered_at: at }) => at)].sort()[0];
    if (found === undefined) return { moments: [], known: (known) => known };
    const again = reopened !== null && reopened > found;
    const from = again ? reopened : found;
    const begins: Moment = ['self-harm-found', { at: from, by: key.actor.id, ...(again ? { since: 'the case was reopened about somebody who may hurt themself' } : {}) }];
    return { moments: [begins, ...(routed === null ? [] : [['self-harm-routed', { at: routed.at < from ? from : routed.at, by: routed.by }] as const])], known: (known) => ({ ...known, facts: new Set([...known.facts, threatToSelf]) }) };
  }
}
