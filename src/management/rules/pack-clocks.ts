import type { MetClock, NeededClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Within } from '../../kernel/within.js';
import type { CaseEvent, Definition, Hop } from '../../protocols/index.js';

/** What Waypost takes a protocol's "at once" for where it must be a time. */
export const withoutDelay: Within = { hours: 1 };

/** Where a protocol says "at once", its source says that the hour is ours. */
export function timeOf({ within, source }: { within: Within | 'at-once'; source: string }): { within: Within; source: string } {
  return within === 'at-once' ? { within: withoutDelay, source: `${source}; it says “at once”, and Waypost counts an hour` } : { within, source };
}

/** A clock of the protocol that the case needs as it stands, in words. */
export interface PackClock { id: string; name: string; source: string; starts: CaseEvent; until: CaseEvent; within: Within | 'at-once'; tell?: readonly Hop[] }

/** When something last happened in the case, and by whom; `since` where other words than usual say what a time is counted from. */
export type Moments = ReadonlyMap<CaseEvent, { at: Instant; by: Id; since?: string }>;

/** How a due time says what it is counted from. */
const since: Partial<Record<CaseEvent, string>> = { 'case-opened': 'the case was opened', 'level-agreed': 'the team agreed on a level', 'facts-stated': 'the facts were stated', 'self-harm-found': 'it was said that the person may hurt themself' };

/** The events whose clocks follow from here. Those of notices and tasks have clocks of their own. */
export const followed: readonly CaseEvent[] = ['case-opened', 'facts-stated', 'level-agreed', 'plan-approved', 'self-harm-found', 'self-harm-routed'];

/** The stage whose decision states the facts: it leaves that paper behind. Null where the protocol has none, so that no clock can wait for it. */
export const factsStage = ({ stages, documents }: Pick<Definition, 'stages' | 'documents'>): string | null =>
  stages.find(({ doneWhen, outputs }) => doneWhen.includes('decision') && outputs.documents.some((id) => documents.some((one) => one.id === id && one.kind === 'statement-of-facts')))?.id ?? null;

/** Which of the protocol's clocks run, and which were met: each from the last time that its first event happened to the first second event after it. */
export function packClocks(clocks: readonly PackClock[], moments: Moments): { needed: NeededClock[]; met: MetClock[] } {
  const needed: NeededClock[] = [];
  const met: MetClock[] = [];
  for (const clock of clocks) {
    const [start, end] = [moments.get(clock.starts), moments.get(clock.until)];
    if (start === undefined || !followed.includes(clock.until)) continue;
    const kind = clock.until === 'plan-approved' ? 'plan' as const : 'protocol' as const;
    const { within, source } = timeOf(clock);
    if (end !== undefined && end.at >= start.at) met.push({ kind, about: clock.id, at: end.at, by: end.by });
    else needed.push({ kind, about: clock.id, participant: null, what: clock.name, by: { within, from: start.at, since: start.since ?? since[clock.starts] ?? 'it began' }, source, owner: null, tell: clock.tell });
  }
  return { needed, met };
}
