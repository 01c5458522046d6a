import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { amongCode } from '../../platform/settings/index.js';
import type { Rhythm } from '../rules/interventions.js';

export interface LibraryItem { code: string; group: string; name: string; description: string; frequency: string; rhythm: Rhythm }
export interface LibraryGroup { id: string; name: string; items: LibraryItem[] }

const file = amongCode('management/library/interventions.json');

/** The interventions that teams may begin from. Read when first asked for; it ships with the product and never changes while it runs. */
@Injectable()
export class InterventionLibrary {
  private known: LibraryGroup[] | undefined;

  /** Every group with its items, in the library's order. */
  groups(): LibraryGroup[] {
    if (this.known === undefined) {
      const { groups, interventions } = JSON.parse(readFileSync(file, 'utf8')) as { groups: { id: string; name: string }[]; interventions: LibraryItem[] };
      this.known = groups.map(({ id, name }) => ({ id, name, items: interventions.filter(({ group }) => group === id) }));
    }
    return this.known;
  }

  /** One item by its code ("SUP-01"); null for a code that the library does not have. */
  item(code: string | null | undefined): LibraryItem | null {
    return this.groups().flatMap(({ items }) => items).find((item) => item.code === code) ?? null;
  }
}
