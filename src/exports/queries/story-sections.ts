import type { TrailLine } from '../../audit/index.js';
import type { CaseHead, TimelineItem } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { clockTime, dayWithYear } from '../../platform/web/index.js';
import { section, table, type Section } from '../rules/summary-content.js';
import { trailRows } from '../rules/trail-lines.js';

type NameOf = (id: Id) => string;

/** What happened, oldest first, as each part of the record tells it. */
export function timelineSection({ zone }: CaseHead, timeline: readonly TimelineItem[], nameOf: NameOf): Section {
  const rows = [...timeline].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at, what, level, text, who }) => [
    `${dayWithYear(dayIn(zone, at))}, ${clockTime(zone, at)}`, level === null ? what : `${what} ${level.word}`, text ?? '', nameOf(who),
  ]);
  return section('Timeline', [table(null, [['When', 1.65], ['What', 1.4], ['Text', 2.65], ['Who', 1.1]], rows)], 'Nothing has happened in this case yet.');
}

/** Everything anyone did with the case, looking included, up to the entry that the copy rests on. */
export function trailSection({ zone }: CaseHead, trail: readonly TrailLine[], nameOf: NameOf, wordsOf: (act: string) => string): Section {
  const rows = trailRows(trail.map(({ seq, at, actor, act }) => ({ seq, day: dayWithYear(dayIn(zone, at)), time: clockTime(zone, at), name: nameOf(actor), words: wordsOf(act) })));
  return section('Audit trail', [table(null, [['Entries', 1.1], ['When', 1.65], ['Who', 1.3], ['What', 2.4]], rows.map(({ entries, day, time, name, words, times }) => [
    entries, `${day}, ${time}`, name, times === 1 ? words : `${words} (${times} times)`,
  ]))], 'Nothing is recorded.');
}
