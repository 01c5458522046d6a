import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { readableIn, type TextScope } from '../../cases/index.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { GuardianTold, InterviewPart, Recorded } from '../rules/interviews.js';

export interface HappenedLine { happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string }
export interface EnteredLine { id: Id; assessment_id: Id; corrects_id: Id | null; corrected_by: Id | null; author_id: Id; author: string; entered_at: Instant }
/** A text whose readers were chosen. */
export interface ClassedLine { record_class: RecordClass }

export interface InterviewLine extends HappenedLine, EnteredLine, ClassedLine {
  person: string; part: InterviewPart; interviewer_id: Id; interviewer: string; others_present: string; language: string; interpreter: string; place: string;
  quotes: string; impressions: string; guardian_told: GuardianTold; guardian_told_detail: string;
  /** HH:MM of the same day. `recorded` is null where nobody was asked yet. */
  ended_time: string | null; recorded: Recorded | null; recording: string;
}

@Injectable()
export class InterviewReads {
  constructor(private readonly reader: Reader) {}

  /** The interviews of a case that the scope lets through, newest first, corrected ones included. */
  async ofCase(caseId: Id, scope: TextScope): Promise<InterviewLine[]> {
    const open = readableIn(scope, 'x');
    const rows = await this.reader.all<InterviewLine>(`
      SELECT x.id, x.assessment_id, x.corrects_id, later.id AS corrected_by, x.person, x.part, x.interviewer_id, i.name AS interviewer, x.others_present, x.language,
             x.interpreter, x.place, x.happened_precision, x.happened_date, x.happened_time, x.happened_zone, x.ended_time, x.recorded, x.recording, x.quotes, x.impressions, x.guardian_told,
             x.guardian_told_detail, x.record_class, x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM interview x JOIN account a ON a.id = x.entered_by JOIN account i ON i.id = x.interviewer_id LEFT JOIN interview later ON later.corrects_id = x.id
      WHERE x.case_id = ? AND ${open.sql} ORDER BY x.entered_at DESC, x.id DESC`, [caseId, ...open.values]);
    return rows.map((row) => ({
      ...row, person: narrative.from(row.person), others_present: narrative.from(row.others_present), language: narrative.from(row.language), interpreter: narrative.from(row.interpreter),
      place: narrative.from(row.place), quotes: narrative.from(row.quotes), impressions: narrative.from(row.impressions), guardian_told_detail: narrative.from(row.guardian_told_detail),
      recording: (row.recording as string | null) === null ? '' : narrative.from(row.recording),
    }));
  }
}
