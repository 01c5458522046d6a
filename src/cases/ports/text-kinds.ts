import { Injectable } from '@nestjs/common';
import type { TextKindName } from '../rules/text-classes.js';
import type { ClassedTable } from '../store/classed-text.entity.js';

/** Modules above this floor say here, at start-up, where they keep texts whose readers are chosen. */
@Injectable()
export class TextKinds {
  private readonly tables = new Map<TextKindName, ClassedTable>();

  register(table: ClassedTable): void {
    this.tables.set(table.kind, table);
  }

  /** Throws for a kind that nobody registered. */
  of(kind: TextKindName): ClassedTable {
    const table = this.tables.get(kind);
    if (table === undefined) throw new Error(`nobody keeps texts of the kind "${kind}"`);
    return table;
  }

  all(): readonly ClassedTable[] {
    return [...this.tables.values()];
  }
}
