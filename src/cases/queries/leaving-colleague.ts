import { Injectable } from '@nestjs/common';
import type { Leaving } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { dutiesIn, onlyOneIn } from '../rules/handing-over.js';
import { casesOf, coordinators, keptOut, LeavingReads, placesIn } from '../store/leaving-reads.js';

/** What a colleague who leaves has in cases: what ends, what passes to whom, and what only they could read or do. Cases by number and school, never by name. */
@Injectable()
export class LeavingColleague {
  constructor(private readonly reads: LeavingReads, private readonly clock: Clock) {}

  async ahead(account: Id, actor: Id): Promise<Leaving> {
    const now = this.clock.now();
    const cases = await casesOf(this.reads.ask, account, actor, now);
    const ids = cases.map(({ id }) => id);
    const [places, district, out] = await Promise.all([placesIn(this.reads.ask, ids, now), coordinators(this.reads.ask, now), keptOut(this.reads.ask, ids)]);
    const ended = places.filter((place) => place.account === account).length;
    const closed = cases.filter((one) => one.is_open === 0 && one.manages === 1).length;
    const leaving: { ends: string[]; handovers: Leaving['handovers'][number][]; onlyTheirs: string[] } = { ends: [], handovers: [], onlyTheirs: [] };
    if (ended > 0) leaving.ends.push(ended === 1 ? 'Their place on 1 team ends.' : `Their places on ${ended} teams end.`);
    if (closed > 0) leaving.ends.push(`${closed === 1 ? '1 closed case that they manage passes' : `${closed} closed cases that they manage pass`} to the chair of its team, or to whoever leads longest there.`);
    for (const one of cases) {
      const own = places.find((place) => place.case_id === one.id && place.account === account);
      const others = places.filter((place) => place.case_id === one.id && place.account !== account);
      const facts = { open: one.is_open === 1, manages: one.manages === 1, steps: one.steps, measures: one.measures, place: own !== undefined, others, discipline: own?.discipline ?? null, chairs: own?.chairs ?? false };
      const label = one.hidden === 1 ? 'A case that you may not see' : `Case ${one.number}, ${one.school}`;
      const candidates = [...others, ...district].filter((other, at, all) => other.account !== account && !out.has(`${one.id} ${other.account}`) && all.findIndex((same) => same.account === other.account) === at);
      const duties = dutiesIn(facts);
      if (duties.length > 0) leaving.handovers.push({ about: one.id, label, duties, candidates: one.hidden === 1 ? [] : candidates.map((other) => ({ account: other.account, name: other.name })) });
      for (const only of onlyOneIn(facts)) leaving.onlyTheirs.push(`${label}: they are ${only}.`);
      if (one.notes > 0) leaving.onlyTheirs.push(`${label}: ${one.notes === 1 ? '1 confidential note' : `${one.notes} confidential notes`} of theirs, read by nobody else unless shared.`);
    }
    return leaving;
  }
}
