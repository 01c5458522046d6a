import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { TeamPlace } from '../rules/handing-over.js';
import type { KeptText } from '../rules/left-alone.js';
import { commonClasses } from '../rules/text-scope.js';
import type { TextKindName } from '../rules/text-classes.js';
import type { ClassedTable } from './classed-text.entity.js';
import { keptFrom } from './case-scope.js';
import { suspendedIn } from './suspended.js';

export interface LeavingLine { id: Id; number: string; school: string; is_open: 0 | 1; manages: 0 | 1; hidden: 0 | 1 }
export interface PlaceLine extends TeamPlace { case_id: Id; principal: boolean }
interface TextRow { case_id: Id; kind: TextKindName; id: Id; record_class: RecordClass; author: Id }
type Raw = Omit<PlaceLine, 'chairs' | 'leads' | 'principal'> & { chairs: number; leads: number; principal: number };

const current = 'm.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)';
const seated = (roles: string) => `CASE WHEN EXISTS (SELECT 1 FROM seat WHERE seat.account_id = m.account_id AND seat.role IN (${roles}) AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)) THEN 1 ELSE 0 END`;

const confidential = `record_class NOT IN ${list(commonClasses.length)}`;

/** The cases that somebody manages, is on the team of, owns something in (`open`, see `OwnedItems`), or wrote a confidential text of one of these kinds in; or the one of them that is asked for. `actor` decides `hidden`. */
export function casesOf(ask: Ask, account: Id, actor: Id, now: Instant, { open, texts = [], only = null }: { open: string; texts?: readonly ClassedTable[]; only?: Id | null }): Promise<LeavingLine[]> {
  const kept = keptFrom(actor);
  return ask<LeavingLine>(`
    SELECT c.id, c.number, s.name AS school, c.is_open, CASE WHEN c.manager_id = ? THEN 1 ELSE 0 END AS manages, CASE WHEN ${kept.sql} THEN 0 ELSE 1 END AS hidden
    FROM case_file c JOIN school s ON s.id = c.school_id
    WHERE ${only === null ? '' : 'c.id = ? AND '}(c.manager_id = ? OR c.id IN (SELECT o.case_id FROM (${open}) o WHERE o.account = ?)
       OR c.id IN (SELECT m.case_id FROM team_member m WHERE m.account_id = ? AND ${current})
       ${texts.map(({ table }) => `OR c.id IN (SELECT t.case_id FROM ${table} t WHERE t.entered_by = ? AND t.${confidential})`).join(' ')})
    ORDER BY c.number`, [account, ...kept.values, ...(only === null ? [] : [only]), account, account, account, now, now, ...texts.flatMap(() => [account, ...commonClasses])]);
}

/** The confidential texts of these cases, each once, with whom they are shared now. */
export async function confidentialTexts(ask: Ask, tables: readonly ClassedTable[], cases: readonly Id[]): Promise<KeptText[]> {
  const [texts, shares] = await Promise.all([
    ask<TextRow>(tables.map(({ table, kind }) => `SELECT t.case_id, '${kind}' AS kind, t.id, t.record_class, t.entered_by AS author FROM ${table} t WHERE t.case_id IN ${list(cases.length)} AND t.origin_id IS NULL AND t.${confidential}`).join(' UNION ALL '), tables.flatMap(() => [...cases, ...commonClasses])),
    ask<{ text_id: Id; account_id: Id }>(`SELECT text_id, account_id FROM text_share WHERE case_id IN ${list(cases.length)} AND ended_at IS NULL`, cases),
  ]);
  return texts.map(({ case_id, kind, id, record_class, author }) => ({ caseId: case_id, kind, recordClass: record_class, author, shared: shares.filter(({ text_id }) => text_id === id).map(({ account_id }) => account_id) }));
}

/** Everyone on these teams now who can still sign in and is not kept out, in the order in which they joined. */
export async function placesIn(ask: Ask, cases: readonly Id[], now: Instant): Promise<PlaceLine[]> {
  if (cases.length === 0) return [];
  const rows = await ask<Raw>(`
    SELECT m.case_id, m.account_id AS account, a.name, m.discipline, ${seated("'chair'")} AS chairs, ${seated("'chair', 'counselor', 'psychologist', 'principal'")} AS leads, ${seated("'principal'")} AS principal
    FROM team_member m JOIN account a ON a.id = m.account_id AND a.status = 'active'
    WHERE m.case_id IN ${list(cases.length)} AND ${current} AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = m.case_id AND x.account_id = m.account_id AND x.lifted_at IS NULL)
    ORDER BY m.member_from, m.id`, [now, now, now, now, now, now, ...cases, now, now]);
  return rows.map((row) => ({ ...row, chairs: row.chairs === 1, leads: row.leads === 1, principal: row.principal === 1 }));
}

/** Who has oversight of the district now, by name. */
export function coordinators(ask: Ask, now: Instant): Promise<{ account: Id; name: string }[]> {
  return ask(`
    SELECT DISTINCT a.id AS account, a.name FROM seat JOIN account a ON a.id = seat.account_id AND a.status = 'active'
    WHERE seat.role = 'district-coordinator' AND seat.school_id IS NULL AND seat.charter_id IS NULL AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
    ORDER BY a.name, a.id`, [now, now]);
}

/** Who is recused from or suspended in which of these cases, as `case account`. */
export async function keptOut(ask: Ask, cases: readonly Id[]): Promise<Set<string>> {
  const rows = await ask<{ case_id: Id; account_id: Id }>(`SELECT case_id, account_id FROM recusal WHERE lifted_at IS NULL AND case_id IN ${list(cases.length)}`, cases);
  return new Set([...rows.map(({ case_id, account_id }) => `${case_id} ${account_id}`), ...await suspendedIn(ask, cases)]);
}

/** The same questions outside of a unit. */
@Injectable()
export class LeavingReads {
  constructor(private readonly reader: Reader) {}

  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);
}
