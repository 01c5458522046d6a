import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '../../kernel/instant.js';
import { Clock } from './clock.js';

const moment = new AsyncLocalStorage<Instant>();

/** Runs what looks at the past: everybody whom it asks the time answers that moment. */
export const atMoment = <T>(then: Instant, body: () => Promise<T>): Promise<T> => moment.run(then, body);

/** The clock that the house is given, but for whom a moment was set. */
export class AskedClock extends Clock {
  constructor(private readonly clock: Clock) {
    super();
  }

  override now(): Instant {
    return moment.getStore() ?? this.clock.now();
  }
}
