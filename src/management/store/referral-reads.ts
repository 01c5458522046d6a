import { Injectable } from '@nestjs/common';
import { readableIn, type KeptLine, type TextScope } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { list, narrative, Reader, type Work } from '../../platform/database/index.js';
import { waitingReferrals, type Consent, type Referral, type ReferralState } from '../rules/referrals.js';

interface Line {
  id: Id; agency_id: Id | null; to_whom: string; purpose: string; consent: Consent; state: ReferralState; owner_id: Id; owner: string; follow_up_on: LocalDate;
  changed_by: Id; changed_at: Instant; record_class: RecordClass; entered_by: Id; entered_at: Instant; version: number;
  hop: Id; hop_state: ReferralState; happened_on: LocalDate; by_whom: string; method: string; note: string; hop_by: Id; hop_name: string; hop_at: Instant;
}

@Injectable()
export class ReferralReads {
  constructor(private readonly reader: Reader) {}

  /** The referrals of a case that the scope lets through, with all their hops, in the order they were added; `only` narrows to one. */
  async ofCase(caseId: Id, scope: TextScope, only: Id | null = null): Promise<Referral[]> {
    const open = readableIn(scope, 'r');
    const rows = await this.reader.all<Line>(`
      SELECT r.id, r.agency_id, r.to_whom, r.purpose, r.consent, r.state, r.owner_id, o.name AS owner, r.follow_up_on, r.changed_by, r.changed_at, r.record_class, r.entered_by, r.entered_at, r.version,
             h.id AS hop, h.state AS hop_state, h.happened_on, h.by_whom, h.method, h.note, h.entered_by AS hop_by, e.name AS hop_name, h.entered_at AS hop_at
      FROM referral r JOIN account o ON o.id = r.owner_id JOIN referral_hop h ON h.referral_id = r.id JOIN account e ON e.id = h.entered_by
      WHERE r.case_id = ? AND ${open.sql}${only === null ? '' : ' AND r.id = ?'} ORDER BY r.entered_at, r.id, h.entered_at, h.id`, [caseId, ...open.values, ...(only === null ? [] : [only])]);
    const found = new Map<Id, Referral>();
    for (const row of rows) {
      const referral = found.get(row.id) ?? asReferral(row);
      referral.hops.push({
        id: row.hop, state: row.hop_state, happenedOn: row.happened_on, byWhom: narrative.from(row.by_whom), method: row.method, note: narrative.from(row.note),
        enteredBy: row.hop_by, enteredByName: row.hop_name, enteredAt: row.hop_at,
      });
      found.set(row.id, referral);
    }
    return [...found.values()];
  }

  /** Whom to ask for the referrals that are not at an end and that the scope does not let through. */
  keptOpen(caseId: Id, scope: TextScope): Promise<KeptLine[]> {
    const open = readableIn(scope, 'r');
    return this.reader.all<KeptLine>(`
      SELECT DISTINCT r.record_class, a.name AS author, (SELECT m.discipline FROM team_member m WHERE m.case_id = r.case_id AND m.account_id = r.entered_by ORDER BY m.member_from DESC LIMIT 1) AS discipline
      FROM referral r JOIN account a ON a.id = r.entered_by WHERE r.case_id = ? AND r.state IN ${list(waitingReferrals.length)} AND NOT (${open.sql}) ORDER BY r.record_class, a.name`, [caseId, ...waitingReferrals, ...open.values]);
  }
}

function asReferral(row: Line): Referral {
  return {
    id: row.id, agency: row.agency_id, toWhom: narrative.from(row.to_whom), purpose: narrative.from(row.purpose), consent: row.consent, state: row.state, owner: row.owner_id, ownerName: row.owner,
    followUpOn: row.follow_up_on, changedBy: row.changed_by, changedAt: row.changed_at, recordClass: row.record_class, enteredBy: row.entered_by, enteredAt: row.entered_at, version: row.version, hops: [],
  };
}

export interface ReferralNow { state: ReferralState; version: number; record_class: RecordClass; entered_by: Id }

/** Where one referral of this case stands, as this unit sees it; null for one of another case. */
export async function referralWithin(work: Work, caseId: Id, id: Id): Promise<ReferralNow | null> {
  return (await work.read<ReferralNow>('SELECT state, version, record_class, entered_by FROM referral WHERE case_id = ? AND id = ?', [caseId, id]))[0] ?? null;
}
