import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { later, type Instant } from '../../kernel/instant.js';
import { list, narrative, Reader, type Value, type Work } from '../../platform/database/index.js';
import { releaseState, waitingDays, type LegalGround, type ReleaseState } from '../rules/identity-release.js';
import { openToReader } from './report-exclusions.js';

export interface IdentityRequestLine {
  id: Id; report_id: Id; school: string; zone: string; received_at: Instant; recipient: string; ground: LegalGround; reference: string; reason: string; asker: Id; asked_by: string; entered_at: Instant;
  decider: Id | null; decided_by: string | null; decided_at: Instant | null; approves: 0 | 1 | null; decision_reason: string | null; open_until: Instant | null;
}

const line = `
  SELECT q.id, q.report_id, s.name AS school, s.zone, r.entered_at AS received_at, q.recipient, q.ground, q.reference, q.reason, q.entered_by AS asker, a.name AS asked_by, q.entered_at,
         d.entered_by AS decider, x.name AS decided_by, d.entered_at AS decided_at, d.approves, d.reason AS decision_reason, d.open_until
  FROM identity_request q JOIN report r ON r.id = q.report_id JOIN school s ON s.id = r.school_id JOIN account a ON a.id = q.entered_by
  LEFT JOIN identity_decision d ON d.request_id = q.id LEFT JOIN account x ON x.id = d.entered_by`;

@Injectable()
export class IdentityRequestReads {
  constructor(private readonly reader: Reader) {}

  /** Requests about reports of the given schools (null: every school) that a reader may know of, newest first, before a place. */
  async page(account: Id, scope: readonly Id[] | null, before: { at: Instant; id: Id } | null, limit: number): Promise<IdentityRequestLine[]> {
    const { where, values } = within(account, scope);
    if (before !== null) { where.push('(q.entered_at < ? OR (q.entered_at = ? AND q.id < ?))'); values.push(before.at, before.at, before.id); }
    return (await this.reader.all<IdentityRequestLine>(`${line} WHERE ${where.join(' AND ')} ORDER BY q.entered_at DESC, q.id DESC LIMIT ?`, [...values, limit])).map(opened);
  }

  /** Requests that wait for somebody other than who asked and other than the reporter: for this account's start page. */
  async waitingFor(account: Id, scope: readonly Id[] | null, now: Instant): Promise<Pick<IdentityRequestLine, 'id' | 'report_id' | 'school' | 'zone' | 'entered_at'>[]> {
    const { where, values } = within(account, scope);
    return this.reader.all(`${line} WHERE ${where.join(' AND ')} AND d.id IS NULL AND q.entered_by <> ? AND q.entered_at > ?
      AND NOT EXISTS (SELECT 1 FROM reporter_identity i WHERE i.report_id = q.report_id AND i.account_id = ?) ORDER BY q.entered_at, q.id`,
    [...values, account, later(now, -waitingDays * 24 * 3_600_000), account]);
  }

  /** The requests about one report, newest first. */
  async ofReport(report: Id): Promise<IdentityRequestLine[]> {
    return (await this.reader.all<IdentityRequestLine>(`${line} WHERE q.report_id = ? ORDER BY q.entered_at DESC, q.id DESC`, [report])).map(opened);
  }

  /** One request about this report; null for one about another. */
  async one(report: Id, id: Id): Promise<IdentityRequestLine | null> {
    const row = await this.reader.one<IdentityRequestLine>(`${line} WHERE q.report_id = ? AND q.id = ?`, [report, id]);
    return row === null ? null : opened(row);
  }
}

function within(account: Id, scope: readonly Id[] | null): { where: string[]; values: Value[] } {
  const open = openToReader(account);
  return scope === null ? { where: [open.sql], values: [...open.values] } : { where: [open.sql, `r.school_id IN ${list(scope.length)}`], values: [...open.values, ...scope] };
}

function opened(row: IdentityRequestLine): IdentityRequestLine {
  const { recipient, reference, reason, decision_reason: why } = row;
  return { ...row, recipient: narrative.from(recipient), reference: narrative.from(reference), reason: narrative.from(reason), decision_reason: why === null ? null : narrative.from(why) };
}

/** What deciding needs, as this unit finds it; null for a request that is not about this report. `reporter` stays inside the unit. */
export async function requestNow(work: Work, report: Id, id: Id): Promise<{ asker: Id; reporter: Id; state: ReleaseState } | null> {
  const [row] = await work.read<{ asker: Id; reporter: Id; asked_at: Instant; approves: 0 | 1 | null; open_until: Instant | null }>(`
    SELECT q.entered_by AS asker, i.account_id AS reporter, q.entered_at AS asked_at, d.approves, d.open_until
    FROM identity_request q JOIN reporter_identity i ON i.report_id = q.report_id LEFT JOIN identity_decision d ON d.request_id = q.id WHERE q.report_id = ? AND q.id = ?`, [report, id]);
  if (row === undefined) return null;
  const { asker, reporter, asked_at: askedAt, approves, open_until: openUntil } = row;
  return { asker, reporter, state: releaseState({ askedAt, decision: approves === null ? null : { approves: approves === 1, openUntil } }, work.now) };
}
