import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../kernel/local-date.js';
import { namesPolice } from '../rules/names-police.js';
import { DirectoryLists } from '../store/directory-lists.js';

/** A clause of an agreement with law enforcement, as the district entered it, and where it stands. */
export interface Clause { text: string; title: string; agency: string; startsOn: LocalDate }

const most = 3;

/** What the district agreed with law enforcement about discipline and arrest, said where an action of that kind is recorded. */
@Injectable()
export class ArrestReminder {
  constructor(private readonly lists: DirectoryLists) {}

  /** The same where one of the texts names the police or what they do; null where none does, and nothing is said. */
  async where(texts: readonly string[], on: LocalDate): Promise<Clause[] | null> {
    return texts.some(namesPolice) ? this.read(on) : null;
  }

  /** The clauses in force on a day, the newest first; empty when the district entered none. */
  async read(on: LocalDate): Promise<Clause[]> {
    return (await this.lists.withLawEnforcement(on, most)).map(({ clause, title, agency, starts_on }) => ({ text: clause, title, agency, startsOn: starts_on }));
  }
}
