import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant.js';
import type { TimelineItem } from '../rules/timeline.js';
import type { CaseKey } from '../queries/case-door.js';

/** A level as a page shows it. `frozenAt` is set while it is only the earlier one: its assessment was frozen when the case opened again, and the new one has no signed level yet. */
export type Rating = NonNullable<TimelineItem['level']> & { frozenAt: Instant | null };

/** Where the bar over a case's pages gets the level of concern: a module above, which holds the determinations, offers it. */
@Injectable()
export class LevelSource {
  private ask: (key: CaseKey) => Promise<Rating | null> = () => Promise.resolve(null);

  register(ask: (key: CaseKey) => Promise<Rating | null>): void {
    this.ask = ask;
  }

  /** Null until a team has set a level. */
  of(key: CaseKey): Promise<Rating | null> {
    return this.ask(key);
  }
}
