import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { CaseKey } from './case-door.js';
import { CaseReaders } from './case-readers.js';

/** With whom somebody could share a text that nobody else reads. */
@Injectable()
export class TextSharing {
  constructor(private readonly readers: CaseReaders) {}

  /** Colleagues of the team who have own texts of the class themselves, by name. */
  async colleagues(key: CaseKey, recordClass: RecordClass): Promise<{ account: Id; name: string }[]> {
    const all = await key.once('readers', () => this.readers.read(key));
    return all.filter(({ account, place, covers, classes }) => account !== key.viewer.account && (place !== null || covers !== null) && classes.some((one) => one.recordClass === recordClass && one.right === 'own'))
      .map(({ account, name }) => ({ account, name }));
  }
}
