import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';

/** One entry of a case's timeline, as each module tells its part of the story. */
export interface TimelineItem {
  at: Instant;
  icon: string;
  kind: 'report' | 'decision' | 'note' | 'task' | 'contact' | 'view';
  what: string;
  level: { n: 0 | 1 | 2 | 3 | 4; word: string } | null;
  text: string | null;
  /** Actor id; the page finds the name, or "Confidential reporter". */
  who: Id;
  link: { label: string; href: string } | null;
}
