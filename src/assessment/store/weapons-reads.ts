import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { AskedOf, WeaponsAction, WeaponsFinding } from '../rules/weapons.js';
import type { EnteredLine, HappenedLine } from './interview-reads.js';

export interface WeaponsLine extends HappenedLine, EnteredLine {
  asked_of: AskedOf; asked_of_name: string; asked_by_id: Id; asked_by: string; answer: WeaponsFinding; storage: string; action: WeaponsAction; verified_by: string;
  verified_on: LocalDate | null; tried_by: string; tried_how: string; tried_why: string; owner_id: Id | null; owner: string | null; due_on: LocalDate | null; step_id: Id | null;
}

@Injectable()
export class WeaponsReads {
  constructor(private readonly reader: Reader) {}

  /** What was answered about weapons in an assessment, oldest first, corrected answers included. */
  async ofAssessment(assessmentId: Id): Promise<WeaponsLine[]> {
    const rows = await this.reader.all<WeaponsLine>(`
      SELECT x.id, x.assessment_id, x.corrects_id, later.id AS corrected_by, x.asked_of, x.asked_of_name, x.asked_by_id, b.name AS asked_by, x.happened_precision, x.happened_date,
             x.happened_time, x.happened_zone, x.answer, x.storage, x.action, x.verified_by, x.verified_on, x.tried_by, x.tried_how, x.tried_why, x.owner_id, o.name AS owner,
             x.due_on, x.step_id, x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM weapons_answer x JOIN account a ON a.id = x.entered_by JOIN account b ON b.id = x.asked_by_id LEFT JOIN account o ON o.id = x.owner_id
      LEFT JOIN weapons_answer later ON later.corrects_id = x.id WHERE x.assessment_id = ? ORDER BY x.entered_at, x.id`, [assessmentId]);
    return rows.map((row) => ({
      ...row, asked_of_name: narrative.from(row.asked_of_name), storage: narrative.from(row.storage), verified_by: narrative.from(row.verified_by),
      tried_by: narrative.from(row.tried_by), tried_how: narrative.from(row.tried_how), tried_why: narrative.from(row.tried_why),
    }));
  }
}
