import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { KeepClocks } from './keep-clocks.js';
import { PassOnClocks } from './pass-on-clocks.js';

export interface Round { cases: number; passedOn: number }

const minute = 60_000;

/** Goes round all clocks once a minute while the application serves, never on a page's way; and when an operator asks. */
@Injectable()
export class ClockRounds implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<Round> | null = null;

  constructor(private readonly keep: KeepClocks, private readonly passOn: PassOnClocks) {}

  /** `failed` hears of a round that could not be ended; the next one tries again. */
  begin(failed: (cause: unknown) => void): void {
    this.timer ??= setInterval(() => void this.run().catch(failed), minute).unref();
  }

  /** One round to its end; whoever asks while one runs waits for that one. */
  run(): Promise<Round> {
    this.running ??= this.round().finally(() => { this.running = null; });
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  private async round(): Promise<Round> {
    const total = { cases: 0, passedOn: 0 };
    try {
      total.cases = (await this.keep.run()).looked;
    } finally { // a case that cannot be looked at keeps nobody else from hearing that something is late
      for (let passed = await this.passOn.run(); passed > 0; passed = await this.passOn.run()) total.passedOn += passed;
    }
    return total;
  }
}
