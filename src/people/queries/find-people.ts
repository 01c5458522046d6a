import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { likeness, type Likeness } from '../rules/known-by.js';
import { textKeys } from '../rules/named-in.js';
import { PersonReads, type GuardianLine, type Person, type PersonLine, type WardLine } from '../store/person-reads.js';

export interface NameSearch {
  /** The most people to give. */
  limit: number;
  /** Only people of these schools; everywhere when left out. */
  schools?: readonly Id[];
  /** Also people who share but one whole word with the name: for looking somebody up. */
  parts?: boolean;
}
export interface FoundPerson extends PersonLine { nearness: Likeness }

/** More candidates than any name needs, and the keys of the longest text in which one is looked for. */
const mostCandidates = 400;
const mostKeys = 200;
const order: readonly Likeness[] = ['same', 'near', 'part'];

/** Who somebody is. Names say a lot: callers decide who may ask, and record that they did. */
@Injectable()
export class FindPeople {
  constructor(private readonly people: PersonReads) {}

  /** People of the same and of near names, the same first; of a longer text those whom it names. A person confirms which one is meant. */
  async byName(name: string, { limit, schools, parts = false }: NameSearch): Promise<FoundPerson[]> {
    const keys = textKeys(name).slice(0, mostKeys);
    if (keys.length === 0) return [];
    const candidates = await this.people.sharing(keys, schools ?? null, mostCandidates);
    const found = candidates.flatMap((person) => {
      const nearness = likeness(name, person);
      return nearness === null || (nearness === 'part' && !parts) ? [] : [{ ...person, nearness }];
    });
    return order.flatMap((nearness) => found.filter((person) => person.nearness === nearness)).slice(0, limit);
  }

  /** Null for an id that names nobody. */
  one(id: Id): Promise<Person | null> {
    return this.people.one(id);
  }

  /** In the order they were named. */
  guardiansOf(student: Id): Promise<GuardianLine[]> {
    return this.people.guardiansOf(student);
  }

  /** Oldest first. */
  studentsOf(guardian: Id): Promise<WardLine[]> {
    return this.people.studentsOf(guardian);
  }
}
