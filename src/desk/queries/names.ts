import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { Reporters } from '../../intake/index.js';
import type { Id } from '../../kernel/ids.js';
import { operator, unknownPerson } from '../../kernel/viewer.js';

/** Names for the ids in ledger and timeline: colleagues by name, a confidential reporter as that and no more. */
@Injectable()
export class Names {
  constructor(private readonly accounts: AccountDirectory, private readonly reporters: Reporters) {}

  async of(ids: readonly Id[]): Promise<(id: Id) => string> {
    const [names, reporters] = await Promise.all([this.accounts.names(ids), this.reporters.namesFor(ids)]);
    return (id) => names.get(id) ?? reporters.get(id) ?? (id === operator.id ? 'Waypost' : unknownPerson);
  }
}
