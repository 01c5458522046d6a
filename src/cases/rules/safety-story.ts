import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { releases, targetStates, urgencies, type Release, type TargetState, type Urgency } from './safety-record.js';
import type { TimelineItem } from './timeline.js';

/** `late`: when it happened, in words, where that was another day than the one it was entered on. */
interface ToldRecord { late: string | null; corrects_id: Id | null; urgency: Urgency; release: Release; targets: TargetState; author_id: Id; entered_at: Instant }
interface ToldMeasure { what: string; author_id: Id; entered_at: Instant }

/** What the timeline says of safety: every record, with the measures entered in the same moment, and measures added later. */
export function safetyStory(records: readonly ToldRecord[], measures: readonly ToldMeasure[], link: TimelineItem['link']): TimelineItem[] {
  const begun = new Map<Instant, ToldMeasure[]>();
  for (const measure of measures) begun.set(measure.entered_at, [...(begun.get(measure.entered_at) ?? []), measure]);
  const told: TimelineItem[] = records.map((record) => {
    const together = begun.get(record.entered_at) ?? [];
    begun.delete(record.entered_at);
    return {
      at: record.entered_at, icon: 'shield', kind: 'decision', what: record.corrects_id === null ? 'Immediate safety recorded' : 'Safety record corrected', level: null,
      text: [...(record.late === null ? [] : [`Happened: ${record.late}.`]), recordInShort(record), ...(together.length > 0 ? [measuresInShort(together)] : [])].join(' '), who: record.author_id, link,
    };
  });
  const added: TimelineItem[] = [...begun].map(([at, some]) => ({
    at, icon: 'shield', kind: 'task', what: some.length === 1 ? 'Interim measure added' : 'Interim measures added', level: null, text: some.map(({ what }) => what).join('; '), who: some[0]!.author_id, link,
  }));
  return [...told, ...added];
}

function recordInShort({ urgency, release, targets }: ToldRecord): string {
  const safe = targets === 'none' ? '' : ` Targets safe: ${targetStates[targets].toLowerCase()}.`;
  return `Urgency: ${urgencies[urgency].toLowerCase()}. ${releases[release]}.${safe}`;
}

const measuresInShort = (measures: readonly ToldMeasure[]): string => `Measures: ${measures.map(({ what }) => what).join('; ')}.`;
