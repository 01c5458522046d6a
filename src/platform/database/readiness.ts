import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from './unit-of-work.js';

/** Whether a change could be kept right now. Migrations ran before the application stood. */
@Injectable()
export class Readiness {
  constructor(@Inject(getDataSourceToken('reader')) private readonly reader: DataSource, private readonly unitOfWork: UnitOfWork) {}

  /** Writes and takes back nothing lasting: a delete of a row that is not there, committed like any change. */
  async check(): Promise<boolean> {
    try {
      await this.reader.query('SELECT number FROM schema_step LIMIT 1');
      await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, (work) => work.upkeep('form_submission', 'DELETE FROM form_submission WHERE id = ?', ['readiness']));
      return true;
    } catch {
      return false;
    }
  }
}
