import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Ask } from '../../platform/database/index.js';
import { editionFor, type Edition } from '../rules/choosing.js';
import { ProtocolReads } from '../store/protocol-reads.js';
import { withEarlierWords } from '../rules/earlier-words.js';
import { protocolFrom, type PublishedProtocol } from './published-protocol.js';

/** The protocols of this database, as cases are pinned to them. A version never changes, so it is read once. */
@Injectable()
export class ProtocolShelf {
  private readonly read = new Map<string, PublishedProtocol>();

  constructor(private readonly protocols: ProtocolReads) {}

  /**
   * What a case is pinned to that a school opens on this day. `ask` as the caller's unit of work reads, or nothing.
   * Throws when nothing was published into this database.
   */
  async forCase(school: Id, on: LocalDate, ask?: Ask): Promise<Edition> {
    const [editions, choices] = [await this.protocols.editions(ask), await this.protocols.choices(ask)];
    const edition = editionFor(editions, choices, school, on);
    if (edition === null) throw new Error('no protocol was published into this database');
    return edition;
  }

  /** Every published version. */
  editions(): Promise<Edition[]> {
    return this.protocols.editions();
  }

  /**
   * The version that a case works with now. Words of the versions that it was moved away from stand beneath its own, so
   * that whatever was recorded on them can still be named.
   */
  async ofCase({ protocolSha256, earlierProtocols }: { protocolSha256: string; earlierProtocols: readonly string[] }): Promise<PublishedProtocol> {
    const now = await this.pinned(protocolSha256);
    if (earlierProtocols.length === 0) return now;
    const earlier = await Promise.all(earlierProtocols.map((sha256) => this.pinned(sha256)));
    return { ...now, wording: withEarlierWords(now.wording, earlier.map(({ wording }) => wording)) };
  }

  /** One version, as something was done on it. Throws when it is missing or its text no longer gives its SHA-256. */
  async pinned(sha256: string): Promise<PublishedProtocol> {
    const known = this.read.get(sha256);
    if (known !== undefined) return known;
    const files = await this.protocols.files(sha256);
    if (files === null) throw new Error(`no protocol ${sha256} in this database`);
    const protocol = protocolFrom(files);
    if (protocol.sha256 !== sha256) throw new Error(`protocol ${sha256} was changed after a case was pinned to it`);
    this.read.set(sha256, protocol);
    return protocol;
  }
}
