import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { FindPeople, type GuardianLine } from '../../people/index.js';
import { FamilyContactReads, type FamilyContactLine } from '../store/family-contact-reads.js';
export type { FamilyContactLine };

/** Contacts with the family of the person of concern, newest first, and whom the school may call. */
@Injectable()
export class FamilyContacts {
  constructor(private readonly contacts: FamilyContactReads, private readonly people: FindPeople) {}

  read(key: CaseKey): Promise<FamilyContactLine[]> {
    return this.contacts.ofCase(key.caseId, key.texts);
  }

  /** One contact of this case; null for one of another case, and for one that is not for this reader. */
  async one(key: CaseKey, id: Id): Promise<FamilyContactLine | null> {
    return (await this.read(key)).find((contact) => contact.id === id) ?? null;
  }

  /** Guardians on record, with the limits that a court or the family has set. */
  guardians(key: CaseKey): Promise<GuardianLine[]> {
    return this.people.guardiansOf(key.facts.subject);
  }
}
