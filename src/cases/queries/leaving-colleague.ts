import { Injectable } from '@nestjs/common';
import { decide, decideText, StandingViewers, type Leaving } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { TextKinds } from '../ports/text-kinds.js';
import { dutiesIn, onlyOneIn } from '../rules/handing-over.js';
import { leftAlone, leftAloneInWords } from '../rules/left-alone.js';
import type { TextKindName } from '../rules/text-classes.js';
import { CaseReads } from '../store/case-reads.js';
import { casesOf, confidentialTexts, coordinators, keptOut, LeavingReads, placesIn } from '../store/leaving-reads.js';
import { ownedBy } from '../store/owned-reads.js';

/** What a colleague who leaves has in cases: what ends, what passes to whom, and what only they could read or do. Cases by number and school, never by name. */
@Injectable()
export class LeavingColleague {
  constructor(private readonly reads: LeavingReads, private readonly clock: Clock, private readonly kinds: TextKinds, private readonly cases: CaseReads, private readonly viewers: StandingViewers, private readonly owned: OwnedItemsSources) {}

  async ahead(account: Id, actor: Id): Promise<Leaving> {
    const now = this.clock.now();
    const cases = await casesOf(this.reads.ask, account, actor, now, { open: this.owned.open, texts: this.kinds.all() });
    const ids = cases.map(({ id }) => id);
    const [owned, places, district, out, unread] = await Promise.all([ownedBy(this.reads.ask, this.owned.open, account), placesIn(this.reads.ask, ids, now), coordinators(this.reads.ask, now), keptOut(this.reads.ask, ids), this.unread(ids, account, actor, now)]);
    const ended = places.filter((place) => place.account === account).length;
    const closed = cases.filter((one) => one.is_open === 0 && one.manages === 1).length;
    const able = await this.able(ids, [...places, ...district], now);
    const leaving: { ends: string[]; handovers: Leaving['handovers'][number][]; onlyTheirs: string[]; parts: Id[] } = { ends: [], handovers: [], onlyTheirs: [], parts: ids };
    if (ended > 0) leaving.ends.push(ended === 1 ? 'Their place on 1 team ends.' : `Their places on ${ended} teams end.`);
    if (closed > 0) leaving.ends.push(`${closed === 1 ? '1 closed case that they manage passes' : `${closed} closed cases that they manage pass`} to the chair of its team, or to whoever leads longest there.`);
    for (const one of cases) {
      const own = places.find((place) => place.case_id === one.id && place.account === account);
      const others = places.filter((place) => place.case_id === one.id && place.account !== account);
      const facts = { open: one.is_open === 1, manages: one.manages === 1, owned: owned.filter(({ case_id }) => case_id === one.id), place: own !== undefined, others, discipline: own?.discipline ?? null, chairs: own?.chairs ?? false };
      const label = one.hidden === 1 ? 'A case that you may not see' : `Case ${one.number}, ${one.school}`;
      const candidates = [...others, ...district].filter((other, at, all) => other.account !== account && !out.has(`${one.id} ${other.account}`) && able(one.id, other.account) && all.findIndex((same) => same.account === other.account) === at);
      const duties = dutiesIn(facts);
      if (duties.length > 0) leaving.handovers.push({ about: one.id, label, duties, candidates: one.hidden === 1 ? [] : candidates.map((other) => ({ account: other.account, name: other.name })) });
      for (const only of onlyOneIn(facts)) leaving.onlyTheirs.push(`${label}: they are ${only}.`);
      const kinds = unread.get(one.id);
      if (kinds !== undefined) leaving.onlyTheirs.push(`${label}: ${leftAloneInWords(kinds)}`);
    }
    return leaving;
  }

  /** Who could open which of these cases now: a place on a team whose seat has run out takes nothing over. A seal does not count. */
  private async able(ids: readonly Id[], people: readonly { account: Id }[], now: Instant): Promise<(caseId: Id, account: Id) => boolean> {
    const [cases, viewers] = await Promise.all([this.cases.several(ids), this.viewers.beside([...new Set(people.map(({ account }) => account))], [], now)]);
    return (caseId, account) => viewers.some((one) => one.account === account && decide(one, 'case.read', { ...cases.get(caseId)!.about, sealed: false }, now).allow);
  }

  /** Which texts of these cases nobody would read any more, asked of `decideText` about everybody who might. */
  private async unread(ids: readonly Id[], account: Id, actor: Id, now: Instant): Promise<Map<Id, TextKindName[]>> {
    const texts = await confidentialTexts(this.reads.ask, this.kinds.all(), ids);
    if (texts.length === 0) return new Map();
    const cases = await this.cases.several([...new Set(texts.map(({ caseId }) => caseId))]);
    const named = new Set([account, actor, ...[...cases.values()].flatMap(({ about }) => about.members.map((member) => member.account))]);
    const people = new Map((await this.viewers.beside([...named], ['case.read'], now)).map((person) => [person.account, person]));
    return leftAlone(texts, [...people.keys()], account, actor, (who, text) => (people.has(who) ? decideText(people.get(who)!, text, cases.get(text.caseId)!.about, now) : 'none'));
  }
}
