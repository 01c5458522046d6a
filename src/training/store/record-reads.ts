import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import { RosterReads } from './roster-reads.js';

export interface RecordLine {
  id: Id; account: Id; person: string; course: Id; course_name: string; provider: string; minutes: number | null; completed_on: LocalDate; expires_on: LocalDate | null; evidence: string;
  entered_by: string; entered_at: Instant; confirmed_by: string | null; confirmed_at: Instant | null; set_aside_by: string | null; set_aside_at: Instant | null; set_aside_because: string | null; version: number;
}
export interface WaitingLine { id: Id; account: Id; person: string; course_name: string; entered_at: Instant }

const record = `
  SELECT r.id, r.account_id AS account, a.name AS person, r.course_id AS course, c.name AS course_name, r.provider, r.minutes, r.completed_on, r.expires_on, r.evidence,
         e.name AS entered_by, r.entered_at, k.name AS confirmed_by, r.confirmed_at, s.name AS set_aside_by, r.set_aside_at, r.set_aside_because, r.version
  FROM training_record r JOIN account a ON a.id = r.account_id JOIN training_course c ON c.id = r.course_id JOIN account e ON e.id = r.entered_by
  LEFT JOIN account k ON k.id = r.confirmed_by LEFT JOIN account s ON s.id = r.set_aside_by`;

@Injectable()
export class RecordReads {
  constructor(private readonly reader: Reader) {}

  /** Everything recorded about one person, newest first; what was set aside included. */
  async ofAccount(account: Id, limit: number): Promise<RecordLine[]> {
    return (await this.reader.all<RecordLine>(`${record} WHERE r.account_id = ? ORDER BY r.completed_on DESC, r.id LIMIT ?`, [account, limit])).map(read);
  }

  async one(id: Id): Promise<RecordLine | null> {
    const row = await this.reader.one<RecordLine>(`${record} WHERE r.id = ?`, [id]);
    return row === null ? null : read(row);
  }

  /** Records that wait for a second person, oldest first; never one's own. */
  waiting(schools: readonly Id[] | null | 'office', reader: Id, now: Instant, limit: number): Promise<WaitingLine[]> {
    const among = RosterReads.among(schools, now);
    return this.reader.all(`
      SELECT r.id, r.account_id AS account, a.name AS person, c.name AS course_name, r.entered_at
      FROM training_record r JOIN account a ON a.id = r.account_id JOIN training_course c ON c.id = r.course_id
      WHERE r.confirmed_at IS NULL AND r.set_aside_at IS NULL AND r.account_id <> ? AND ${among.sql} ORDER BY r.entered_at, r.id LIMIT ?`, [reader, ...among.values, limit]);
  }
}

const read = (row: RecordLine): RecordLine => ({ ...row, evidence: narrative.from(row.evidence), set_aside_because: row.set_aside_because === null ? null : narrative.from(row.set_aside_because) });
