import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { Review, ReviewDecision } from '../rules/reviews.js';

interface Line {
  id: Id; held_on: LocalDate; members: string; others: string; what_changed: string; decision: ReviewDecision; reason: string; next_on: LocalDate;
  entered_by: Id; name: string; entered_at: Instant;
}

export type StoredReview = Omit<Review, 'members'> & { members: Id[] };

@Injectable()
export class ReviewReads {
  constructor(private readonly reader: Reader) {}

  /** The reviews of a case, the last held first. */
  async ofCase(caseId: Id): Promise<StoredReview[]> {
    const rows = await this.reader.all<Line>(`
      SELECT r.id, r.held_on, r.members, r.others, r.what_changed, r.decision, r.reason, r.next_on, r.entered_by, a.name, r.entered_at
      FROM review r JOIN account a ON a.id = r.entered_by WHERE r.case_id = ? ORDER BY r.held_on DESC, r.entered_at DESC, r.id DESC`, [caseId]);
    return rows.map((row) => ({
      id: row.id, heldOn: row.held_on, members: JSON.parse(row.members) as Id[], others: narrative.from(row.others), whatChanged: narrative.from(row.what_changed), decision: row.decision,
      reason: narrative.from(row.reason), nextOn: row.next_on, enteredBy: row.entered_by, enteredByName: row.name, enteredAt: row.entered_at,
    }));
  }
}
