import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { ProtectiveFinding } from '../rules/protective-factors.js';
import type { SoughtStatus } from '../rules/sought-sources.js';
import type { EnteredLine } from './interview-reads.js';

export interface ProtectiveLine extends EnteredLine { finding: ProtectiveFinding; body: string; asked: string }
export interface SoughtLine extends EnteredLine { source: string; status: SoughtStatus; who: string; reason: string }

const entered = 'x.id, x.assessment_id, x.corrects_id, later.id AS corrected_by, x.entered_by AS author_id, a.name AS author, x.entered_at';
const from = (table: string) => `FROM ${table} x JOIN account a ON a.id = x.entered_by LEFT JOIN ${table} later ON later.corrects_id = x.id WHERE x.assessment_id = ? ORDER BY x.entered_at, x.id`;

/** Protective factors and sources of an assessment, oldest first, corrected ones included. */
@Injectable()
export class GateReads {
  constructor(private readonly reader: Reader) {}

  async protective(assessmentId: Id): Promise<ProtectiveLine[]> {
    const rows = await this.reader.all<ProtectiveLine>(`SELECT ${entered}, x.finding, x.body, x.asked ${from('protective_factor')}`, [assessmentId]);
    return rows.map((row) => ({ ...row, body: narrative.from(row.body), asked: narrative.from(row.asked) }));
  }

  async sought(assessmentId: Id): Promise<SoughtLine[]> {
    const rows = await this.reader.all<SoughtLine>(`SELECT ${entered}, x.source, x.status, x.who, x.reason ${from('sought_source')}`, [assessmentId]);
    return rows.map((row) => ({ ...row, who: narrative.from(row.who), reason: narrative.from(row.reason) }));
  }
}
