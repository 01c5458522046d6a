import { momentOf, type Instant } from '../kernel/instant.js';
import { localDate } from '../kernel/local-date.js';
import type { DemoContext } from './district-ids.js';
import { district } from './district/index.js';

/**
 * One case from its report on. It yields the wall-clock time at which its next acts happen ("2026-09-14 10:50", in the
 * district's zone) and then runs them; what comes before its first yield only prepares.
 */
export type Story = (context: DemoContext) => AsyncGenerator<string, void, void>;

/** Tells all stories at once, always going on with the one whose next moment comes first: the ledger never jumps back. */
export async function play(stories: readonly Story[], context: DemoContext): Promise<void> {
  const waiting: { story: AsyncGenerator<string, void, void>; at: Instant }[] = [];
  const goOn = async (story: AsyncGenerator<string, void, void>, from: Instant | null): Promise<void> => {
    const next = await story.next();
    if (next.done === true) return;
    const at = moment(next.value);
    if (from !== null && at < from) throw new RangeError(`a story goes back in time, to ${next.value}`);
    waiting.push({ story, at });
  };
  for (const story of stories) await goOn(story(context), null);
  while (waiting.length > 0) {
    waiting.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
    const { story, at } = waiting.shift()!;
    context.clock.reach(at);
    await goOn(story, at);
  }
}

function moment(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  if (!/^\d\d:\d\d$/.test(time)) throw new RangeError(`not a date and a time: ${text}`);
  return momentOf(district.zone, localDate(date), time);
}
