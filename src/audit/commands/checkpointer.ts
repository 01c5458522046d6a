import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { LedgerPort } from '../../platform/database/index.js';
import { LedgerKeys } from '../queries/ledger-keys.js';
import { whyDue } from '../rules/due.js';
import { CheckpointReads } from '../store/checkpoint-reads.js';
import { BeginSigning, LostKey } from './begin-signing.js';
import { DeclareRollback } from './declare-rollback.js';
import { SignCheckpoint } from './sign-checkpoint.js';

const between = 5000; // ms

/** Looks every few seconds whether a checkpoint is due, while the application serves. Of several processes the first one signs; the others find that nothing is due. */
@Injectable()
export class Checkpointer implements BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<string | null> | null = null;
  private said = '';

  constructor(
    private readonly checkpoints: CheckpointReads, private readonly keys: LedgerKeys, private readonly firstKey: BeginSigning, private readonly sign: SignCheckpoint,
    private readonly rollback: DeclareRollback, private readonly ledger: LedgerPort, private readonly clock: Clock,
  ) {}

  /** Before the first request: is the database where it was signed for? Gives the public key when it was made just now. `say` hears of what goes wrong, once for each thing. */
  async begin(say: (sentence: string) => void): Promise<string | null> {
    await this.rollback.run({ withAnchor: true });
    if (this.ledger.standstill !== null) say(this.ledger.standstill);
    const made = this.ledger.standstill === null ? await this.firstKey.run().catch((failure: unknown) => this.failed(failure, say)) : null;
    this.timer ??= setInterval(() => void this.round().then(() => { this.said = ''; }, (failure: unknown) => this.failed(failure, say)), between).unref();
    return made;
  }

  /** Signs if a checkpoint is due; gives its note. Whoever asks while one round runs waits for that one. */
  round(): Promise<string | null> {
    this.running ??= this.signIfDue().finally(() => { this.running = null; });
    return this.running;
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  private async signIfDue(): Promise<string | null> {
    if (this.ledger.standstill !== null) await this.rollback.run({ withAnchor: true }); // another process may have heard the second acknowledgment
    const last = await this.checkpoints.latest();
    const why = whyDue(last, await this.checkpoints.since(last?.size ?? 0), this.clock.now());
    if (why === null || this.ledger.standstill !== null) return null;
    const key = await this.keys.current();
    if (key === null) throw new LostKey();
    return this.sign.run(why, [key]);
  }

  private failed(failure: unknown, say: (sentence: string) => void): null {
    const sentence = `The ledger could not be signed: ${failure instanceof Error ? failure.message : String(failure)}`;
    if (sentence !== this.said) say(sentence);
    this.said = sentence;
    return null;
  }
}
