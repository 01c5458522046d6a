import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader, type Value } from '../../platform/database/index.js';
import type { RestrictionBasis, RestrictionKind, RestrictionState } from '../rules/restrictions.js';
import { keptFrom } from './case-scope.js';

/** A seal or a hold with its case's number and school, and never the name of whom the case is about. */
export interface RestrictionLine {
  id: Id; case_id: Id; number: string; school: string; zone: string; kind: RestrictionKind; basis: RestrictionBasis; order_reference: string; reason: string; state: RestrictionState;
  asked_by_id: Id; asked_by: string; entered_at: Instant; begun_by: string | null; begun_at: Instant | null; refused_by: string | null; refused_at: Instant | null; refused_because: string | null;
  lift_asked_by_id: Id | null; lift_asked_by: string | null; lift_asked_at: Instant | null; lift_because: string | null; lifted_by: string | null; lifted_at: Instant | null;
}

const columns = `x.id, x.case_id, c.number, s.name AS school, s.zone, x.kind, x.basis, x.order_reference, x.reason, x.state, x.entered_by AS asked_by_id, a.name AS asked_by, x.entered_at,
  b.name AS begun_by, x.begun_at, r.name AS refused_by, x.refused_at, x.refused_because, x.lift_asked_by AS lift_asked_by_id, l.name AS lift_asked_by, x.lift_asked_at, x.lift_because, e.name AS lifted_by, x.lifted_at
  FROM case_restriction x JOIN case_file c ON c.id = x.case_id JOIN school s ON s.id = c.school_id JOIN account a ON a.id = x.entered_by LEFT JOIN account b ON b.id = x.begun_by
  LEFT JOIN account r ON r.id = x.refused_by LEFT JOIN account l ON l.id = x.lift_asked_by LEFT JOIN account e ON e.id = x.lifted_by`;

@Injectable()
export class RestrictionReads {
  constructor(private readonly reader: Reader) {}

  /** Seals and holds that wait or are in force, the newest first, before a position; without cases that a conflict of interest keeps from the reader. */
  async standing(reader: Id, before: { at: Instant; id: Id } | null, limit: number): Promise<RestrictionLine[]> {
    const own = keptFrom(reader);
    const after = before === null ? '' : 'AND (x.entered_at < ? OR (x.entered_at = ? AND x.id < ?))';
    const values: Value[] = [...own.values, ...(before === null ? [] : [before.at, before.at, before.id]), limit];
    const rows = await this.reader.all<RestrictionLine>(`
      SELECT ${columns} WHERE x.state IN ('asked', 'in-force', 'lifting') AND ${own.sql} ${after}
      ORDER BY x.entered_at DESC, x.id DESC LIMIT ?`, values);
    return rows.map(opened);
  }

  /** What waits for a second person other than this one, the oldest first; without cases that a conflict of interest keeps from them. */
  async waiting(reader: Id, limit: number): Promise<RestrictionLine[]> {
    const own = keptFrom(reader);
    const rows = await this.reader.all<RestrictionLine>(`
      SELECT ${columns} WHERE ((x.state = 'asked' AND x.entered_by <> ?) OR (x.state = 'lifting' AND x.lift_asked_by <> ?))
        AND ${own.sql}
      ORDER BY coalesce(x.lift_asked_at, x.entered_at), x.id LIMIT ?`, [reader, reader, ...own.values, limit]);
    return rows.map(opened);
  }

  /** Every seal and hold of a case, the newest first. */
  async ofCase(caseId: Id): Promise<RestrictionLine[]> {
    return (await this.reader.all<RestrictionLine>(`SELECT ${columns} WHERE x.case_id = ? ORDER BY x.entered_at DESC, x.id DESC`, [caseId])).map(opened);
  }

  /** A case's number and school: all that whoever seals or holds one has to see. */
  place(caseId: Id): Promise<{ number: string; school: string; zone: string } | null> {
    return this.reader.one('SELECT c.number, s.name AS school, s.zone FROM case_file c JOIN school s ON s.id = c.school_id WHERE c.id = ?', [caseId]);
  }
}

const open = (text: string | null) => (text === null ? null : narrative.from(text));
const opened = (row: RestrictionLine): RestrictionLine => ({
  ...row, order_reference: narrative.from(row.order_reference), reason: narrative.from(row.reason), refused_because: open(row.refused_because), lift_because: open(row.lift_because),
});
