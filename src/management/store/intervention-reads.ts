import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader, type Work } from '../../platform/database/index.js';
import type { Delivery } from '../rules/deliveries.js';
import type { EndReason, Intervention, InterventionState, Rhythm } from '../rules/interventions.js';

interface Item {
  id: Id; library_code: string | null; what: string; goal: string; details: string; owner_id: Id | null; owner: string | null; starts_on: LocalDate | null; rhythm: Rhythm;
  review_on: LocalDate | null; state: InterventionState; end_reason: EndReason | null; outcome: string | null; last_delivered: LocalDate | null; deliveries: number | string;
  missed: number | string; entered_by: Id; entered_at: Instant; changed_by: Id; changed_at: Instant; version: number;
}

// A delivery whose day is not known counts as delivered on the day it was entered. Corrected lines count for nothing.
const items = `
  SELECT i.id, i.library_code, i.what, i.goal, i.details, i.owner_id, a.name AS owner, i.starts_on, i.rhythm, i.review_on, i.state, i.end_reason, i.outcome,
         max(CASE WHEN d.was_delivered = 1 AND later.id IS NULL THEN coalesce(d.happened_date, substr(d.entered_at, 1, 10)) END) AS last_delivered,
         count(CASE WHEN d.was_delivered = 1 AND later.id IS NULL THEN 1 END) AS deliveries, count(CASE WHEN d.was_delivered = 0 AND later.id IS NULL THEN 1 END) AS missed,
         i.entered_by, i.entered_at, i.changed_by, i.changed_at, i.version
  FROM intervention i LEFT JOIN account a ON a.id = i.owner_id
  LEFT JOIN delivery d ON d.intervention_id = i.id LEFT JOIN delivery later ON later.corrects_id = d.id`;
const inTurn = `GROUP BY i.id, a.name ORDER BY CASE i.state WHEN 'active' THEN 0 WHEN 'planned' THEN 1 WHEN 'paused' THEN 2 ELSE 3 END, i.entered_at, i.id`;

interface Line {
  id: Id; intervention_id: Id; was_delivered: 0 | 1; by_id: Id | null; by_name: string | null; by_whom: string; what: string; corrects_id: Id | null; corrected_by: Id | null;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string; entered_by: Id; entered_name: string; entered_at: Instant;
}

const lines = `
  SELECT d.id, d.intervention_id, d.was_delivered, d.by_id, b.name AS by_name, d.by_whom, d.what, d.corrects_id, later.id AS corrected_by,
         d.happened_precision, d.happened_date, d.happened_time, d.happened_zone, d.entered_by, e.name AS entered_name, d.entered_at
  FROM delivery d JOIN account e ON e.id = d.entered_by LEFT JOIN account b ON b.id = d.by_id LEFT JOIN delivery later ON later.corrects_id = d.id`;

@Injectable()
export class InterventionReads {
  constructor(private readonly reader: Reader) {}

  /** Every intervention of a case: active, planned, paused, ended, each group in the order it was added. */
  async ofCase(caseId: Id): Promise<Intervention[]> {
    return (await this.reader.all<Item>(`${items} WHERE i.case_id = ? ${inTurn}`, [caseId])).map(asIntervention);
  }

  async one(caseId: Id, id: Id): Promise<Intervention | null> {
    const row = await this.reader.one<Item>(`${items} WHERE i.case_id = ? AND i.id = ? ${inTurn}`, [caseId, id]);
    return row === null ? null : asIntervention(row);
  }

  /** The log of one intervention, what happened last on top. */
  async log(caseId: Id, intervention: Id): Promise<Delivery[]> {
    return (await this.reader.all<Line>(`${lines} WHERE d.case_id = ? AND d.intervention_id = ? ORDER BY coalesce(d.happened_date, '0'), d.entered_at, d.id`, [caseId, intervention])).map(asDelivery).reverse();
  }

  /** The log of a whole case, the last entered first. */
  async logOfCase(caseId: Id, limit: number): Promise<Delivery[]> {
    return (await this.reader.all<Line>(`${lines} WHERE d.case_id = ? ORDER BY d.entered_at DESC, d.id DESC LIMIT ?`, [caseId, limit])).map(asDelivery);
  }
}

/** The items of a case as this unit sees them. */
export async function itemsWithin(work: Work, caseId: Id): Promise<Intervention[]> {
  return (await work.read<Item>(`${items} WHERE i.case_id = ? ${inTurn}`, [caseId])).map(asIntervention);
}

function asIntervention(row: Item): Intervention {
  return {
    id: row.id, code: row.library_code, what: narrative.from(row.what), goal: narrative.from(row.goal), details: narrative.from(row.details), owner: row.owner_id, ownerName: row.owner,
    startsOn: row.starts_on, rhythm: row.rhythm, reviewOn: row.review_on, state: row.state, endReason: row.end_reason, outcome: row.outcome === null ? null : narrative.from(row.outcome),
    lastDelivered: row.last_delivered, deliveries: Number(row.deliveries), missed: Number(row.missed),
    enteredBy: row.entered_by, enteredAt: row.entered_at, changedBy: row.changed_by, changedAt: row.changed_at, version: row.version,
  };
}

function asDelivery(row: Line): Delivery {
  return {
    id: row.id, intervention: row.intervention_id, delivered: row.was_delivered === 1, by: row.by_name ?? narrative.from(row.by_whom), byId: row.by_id, what: narrative.from(row.what),
    happened: { precision: row.happened_precision, date: row.happened_date, time: row.happened_time, zone: row.happened_zone },
    correctsId: row.corrects_id, correctedBy: row.corrected_by, enteredBy: row.entered_by, enteredByName: row.entered_name, enteredAt: row.entered_at,
  };
}

/** Where one intervention of this case stands, as this unit sees it; null for one of another case. */
export async function itemWithin(work: Work, caseId: Id, id: Id): Promise<{ state: InterventionState; starts_on: LocalDate | null } | null> {
  return (await work.read<{ state: InterventionState; starts_on: LocalDate | null }>('SELECT state, starts_on FROM intervention WHERE case_id = ? AND id = ?', [caseId, id]))[0] ?? null;
}

/** Whether a line of the log may still be corrected: it is of this intervention and no later line names it. */
export async function correctableWithin(work: Work, intervention: Id, id: Id): Promise<boolean> {
  const rows = await work.read('SELECT d.id FROM delivery d WHERE d.id = ? AND d.intervention_id = ? AND NOT EXISTS (SELECT 1 FROM delivery later WHERE later.corrects_id = d.id)', [id, intervention]);
  return rows.length > 0;
}
