import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { personKeys } from '../rules/known-by.js';
import type { PersonKind } from '../rules/person-kinds.js';
import { sortNameFor } from '../rules/person-name.js';
import { PersonExternalIdRow, PersonNameKeyRow, PersonRow } from '../store/person.entity.js';

export interface ExternalId { system: string; id: string }

/** Only kind and full name are always known; without `sort` the name's own suggestion is taken. */
export interface NewPerson {
  kind: PersonKind;
  full: string;
  used?: string | null;
  sort?: string;
  bornOn?: LocalDate | null;
  school?: Id | null;
  grade?: string | null;
  /** BCP 47 tag. */
  homeLanguage?: string | null;
  iep?: boolean;
  section504?: boolean;
  englishLearner?: boolean;
  externalIds?: readonly ExternalId[];
}

/** Adds a person with everything they are found by. Throws `Refusal` for an empty name or an external id that is taken. */
@Injectable()
export class AddPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, person: NewPerson): Promise<Id> {
    return this.unitOfWork.run(acting, (work) => this.within(work, person));
  }

  /** The same inside a unit that has more to do (a report names somebody whom nobody knew yet). */
  async within(work: Work, person: NewPerson): Promise<Id> {
    const { kind, full, used = null, externalIds = [] } = person;
    if (full.trim() === '') throw new Refusal('Write the name of the person. If it is not known, say who they are in a few words.');
    const { id } = await work.insert(PersonRow, {
      id: newId(), kind, fullName: full, nameUsed: used, sortName: person.sort ?? sortNameFor(full), bornOn: person.bornOn ?? null, schoolId: person.school ?? null,
      grade: person.grade ?? null, homeLanguage: person.homeLanguage ?? null, iep: flag(person.iep), section504: flag(person.section504),
      englishLearner: flag(person.englishLearner), mergedInto: null, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    for (const nameKey of personKeys({ full, used })) await work.insert(PersonNameKeyRow, { id: newId(), personId: id, nameKey });
    for (const external of externalIds) await this.know(work, id, external);
    work.record('person.added', { items: [id], detail: { kind } });
    return id;
  }

  private async know(work: Work, personId: Id, { system, id }: ExternalId): Promise<void> {
    const taken = await work.read('SELECT id FROM person_external_id WHERE system = ? AND external_id = ?', [system, id]);
    if (taken.length > 0) throw new Refusal('Another person has this number already.');
    await work.insert(PersonExternalIdRow, { id: newId(), personId, system, externalId: id });
  }
}

const flag = (known: boolean | undefined): 0 | 1 => (known === true ? 1 : 0);
