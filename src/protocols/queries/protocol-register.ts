import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import { ProtocolReads } from '../store/protocol-reads.js';
import type { Choice, Edition } from '../rules/choosing.js';
import { ProtocolShelf } from './protocol-shelf.js';
import type { PublishedProtocol } from './published-protocol.js';

/** What is published here and what was chosen, for those who choose. */
@Injectable()
export class ProtocolRegister {
  constructor(private readonly protocols: ProtocolReads, private readonly shelf: ProtocolShelf) {}

  /** Every version with its protocol, by name and then newest first. */
  async all(): Promise<{ edition: Edition; protocol: PublishedProtocol }[]> {
    const editions = await this.protocols.editions();
    const all = await Promise.all(editions.map(async (edition) => ({ edition, protocol: await this.shelf.pinned(edition.sha256) })));
    return all.sort((a, b) => (a.protocol.wording.name < b.protocol.wording.name ? -1 : a.protocol.wording.name > b.protocol.wording.name ? 1 : b.edition.effectiveFrom < a.edition.effectiveFrom ? -1 : 1));
  }

  async one(id: string): Promise<PublishedProtocol | null> {
    const edition = isId(id) ? (await this.protocols.editions()).find((one) => one.id === id) : undefined;
    return edition === undefined ? null : this.shelf.pinned(edition.sha256);
  }

  editions(): Promise<Edition[]> {
    return this.protocols.editions();
  }

  /** In the order they were made. */
  choices(): Promise<(Choice & { reason: string; school: Id | null })[]> {
    return this.protocols.choices();
  }
}
