import { Injectable } from '@nestjs/common';
import { decideText, type TextResource } from '../../access/index.js';
import type { Reader } from '../rules/readers.js';
import { Clock } from '../../platform/clock/index.js';
import type { CaseKey } from './case-door.js';
import { CaseReaders } from './case-readers.js';

/** `knowers` may know that the text exists, and no more. */
export interface ReadersOfText { readers: Reader[]; knowers: Reader[] }

/** Who can read one confidential text of a case, and why. Several texts of one page ask once. */
@Injectable()
export class TextReaders {
  constructor(private readonly readers: CaseReaders, private readonly clock: Clock) {}

  async of(key: CaseKey, text: TextResource): Promise<ReadersOfText> {
    const now = this.clock.now();
    const [all, { about, people }] = await Promise.all([key.once('readers', () => this.readers.read(key)), this.readers.among(key, now)]);
    const right = new Map(people.map((person) => [person.account, decideText(person, text, about, now)]));
    const having = (...rights: readonly string[]) => all.filter(({ account }) => rights.includes(right.get(account) ?? 'none'));
    return { readers: having('write', 'read'), knowers: having('existence') };
  }
}
