import { Injectable } from '@nestjs/common';
import { ProtocolReads } from '../store/protocol-reads.js';
import { protocolFrom, type PublishedProtocol } from './published-protocol.js';

/** The protocol a new case begins with, until districts choose their own. */
const usual = 'ntac-general';

/** The protocols of this database, as cases are pinned to them. A version never changes, so it is read once. */
@Injectable()
export class ProtocolShelf {
  private readonly read = new Map<string, PublishedProtocol>();

  constructor(private readonly protocols: ProtocolReads) {}

  /** What a new case is pinned to. Throws when nothing was published into this database. */
  async current(): Promise<{ sha256: string }> {
    const newest = await this.protocols.newest(usual);
    if (newest === null) throw new Error(`the protocol ${usual} was not published into this database`);
    return newest;
  }

  /** The version that a case is pinned to. Throws when it is missing or its text no longer gives its SHA-256. */
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
