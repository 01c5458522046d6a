import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { askedBy, gatesAsking, ProtocolShelf, type AskedBy, type BlockId, type GateKind } from '../../protocols/index.js';

const blocksOf: Partial<Record<GateKind, readonly BlockId[]>> = { weapons: ['weapons'], 'disability-and-language': ['disability-status', 'plan-consulted'] };

/** Which lines of its protocol ask a case for one part of the assessment, required of it now or not. */
@Injectable()
export class AskedFor {
  constructor(private readonly shelf: ProtocolShelf) {}

  async gate(key: CaseKey, kind: GateKind): Promise<AskedBy[]> {
    const protocol = await this.shelf.ofCase(key.facts);
    const blocks = protocol.definition.blocks.filter(({ id }) => blocksOf[kind]?.includes(id));
    return [...blocks.map((block) => askedBy(protocol, 'blocks', block)), ...gatesAsking(protocol, kind)];
  }
}
