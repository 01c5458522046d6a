import { instant, millis, type Instant } from '../kernel/instant.js';
import { Clock } from '../platform/clock/index.js';

/** A clock that can be sent forward. */
export type SeedClock = Pick<DemoClock, 'now' | 'reach'>;

/** Milliseconds that pass at each look while the seed runs, so that the order of acts stays visible. */
const step = 1000;

/**
 * Stands where the seed puts it, a second later at each look. After `run()` it is the real clock; where that is
 * behind what the demo has already lived through, it goes on from there, so that no entry is older than the one before.
 */
export class DemoClock extends Clock {
  private ahead: number | null = null;

  constructor(private last: Instant) {
    super();
  }

  override now(): Instant {
    this.last = this.ahead === null ? instant(millis(this.last) + step) : instant(Date.now() + this.ahead);
    return this.last;
  }

  /** Goes forward to a moment; stays where it is when that has passed, since a ledger has one direction. */
  reach(moment: Instant): void {
    if (moment > this.last) this.last = moment;
  }

  /** From here on time passes by itself. */
  run(): void {
    this.ahead = Math.max(0, millis(this.last) - Date.now());
  }
}
