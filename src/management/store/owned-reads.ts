import { Injectable } from '@nestjs/common';
import { openTo, type CaseScope } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { list, narrative, Reader, type Value } from '../../platform/database/index.js';
import type { InterventionState, Rhythm } from '../rules/interventions.js';
import type { ReferralState } from '../rules/referrals.js';

/** The case that something stands in. `mine` is 1 when its owner may read it. */
interface InCase { id: Id; case_id: Id; number: string; subject: string; school_id: Id; school: string; manager: string; mine: 0 | 1 }
export interface OwnedItem extends InCase { what: string; state: InterventionState; starts_on: LocalDate | null; rhythm: Rhythm; review_on: LocalDate | null; last_delivered: LocalDate | null }
export interface OwnedReferral extends InCase { caseId: Id; recordClass: RecordClass; author: Id; writer: string; to_whom: string; state: ReferralState; follow_up_on: LocalDate }

const columns = 'o.id, o.case_id, c.number, coalesce(p.name_used, p.full_name) AS subject, c.school_id, s.name AS school, a.name AS manager';
const joined = 'JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 JOIN school s ON s.id = c.school_id JOIN person p ON p.id = c.subject_id JOIN account a ON a.id = c.manager_id';

/** What an owner may read, and what may be mentioned to them at all: of sealed cases, and of those they were recused from, nothing. */
function asked(owner: CaseScope): { mine: { sql: string; values: Value[] }; mentioned: { sql: string; values: Value[] } } {
  return { mine: openTo(owner), mentioned: openTo({ ...owner, whole: true }) };
}

@Injectable()
export class OwnedReads {
  constructor(private readonly reader: Reader) {}

  /** Interventions of open cases that somebody owns and that have not ended, the nearest review first. */
  async interventions(owner: CaseScope, limit: number): Promise<OwnedItem[]> {
    const { mine, mentioned } = asked(owner);
    const rows = await this.reader.all<OwnedItem>(`
      SELECT ${columns}, CASE WHEN ${mine.sql} THEN 1 ELSE 0 END AS mine, o.what, o.state, o.starts_on, o.rhythm, o.review_on,
             (SELECT max(coalesce(d.happened_date, substr(d.entered_at, 1, 10))) FROM delivery d
              WHERE d.intervention_id = o.id AND d.was_delivered = 1 AND NOT EXISTS (SELECT 1 FROM delivery later WHERE later.corrects_id = d.id)) AS last_delivered
      FROM intervention o ${joined} WHERE o.owner_id = ? AND o.state IN ('planned', 'active', 'paused') AND ${mentioned.sql}
      ORDER BY coalesce(o.review_on, '9999'), o.id LIMIT ?`, [...mine.values, owner.account, ...mentioned.values, limit]);
    return rows.map((row) => ({ ...row, what: narrative.from(row.what) }));
  }

  /** Referrals of open cases that somebody follows up, in the given states, the nearest follow-up first. */
  async referrals(owner: CaseScope, states: readonly ReferralState[], limit: number): Promise<OwnedReferral[]> {
    const { mine, mentioned } = asked(owner);
    const rows = await this.reader.all<Omit<OwnedReferral, 'caseId' | 'recordClass' | 'author'> & { record_class: RecordClass; entered_by: Id }>(`
      SELECT ${columns}, CASE WHEN ${mine.sql} THEN 1 ELSE 0 END AS mine, o.to_whom, o.state, o.follow_up_on, o.record_class, o.entered_by, w.name AS writer
      FROM referral o ${joined} JOIN account w ON w.id = o.entered_by WHERE o.owner_id = ? AND o.state IN ${list(states.length)} AND ${mentioned.sql}
      ORDER BY o.follow_up_on, o.id LIMIT ?`, [...mine.values, owner.account, ...states, ...mentioned.values, limit]);
    return rows.map((row) => ({ ...row, caseId: row.case_id, recordClass: row.record_class, author: row.entered_by, to_whom: narrative.from(row.to_whom) }));
  }
}
