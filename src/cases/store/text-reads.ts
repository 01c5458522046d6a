import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { list, narrative, Reader, type Ask, type Value } from '../../platform/database/index.js';
import type { TextScope } from '../rules/text-scope.js';
import type { ClassedPart, ClassedTable } from './classed-text.entity.js';
import { readableIn } from './text-select.js';

/** Texts of one class by one writer, of which a reader may know that they exist. */
export interface KeptLine { record_class: RecordClass; author: string; discipline: Discipline | null }
/** A text by the version asked for; `first_by` wrote its first version. */
export interface TextLine { id: Id; origin: Id; record_class: RecordClass; author_id: Id; author: string; entered_at: Instant; first_by: Id }
export interface VersionLine { id: Id; record_class: RecordClass; entered_by: Id; version: number }
export interface PartLine extends Pick<ClassedPart, 'entity'> { id: Id; entered_by: Id; version: number }
export interface ShareLine { id: Id; text_id: Id; account: Id; name: string; shared_at: Instant; ended_at: Instant | null; version: number }
export interface ClassChangeLine { from_class: RecordClass; to_class: RecordClass; reason: string; by_id: Id; by: string; entered_at: Instant }

/** The versions of a text in a case, the first one first; none for a text that is not there. */
export const versionsOf = (ask: Ask, { table }: ClassedTable, caseId: Id, id: Id): Promise<VersionLine[]> => ask<VersionLine>(`
  SELECT v.id, v.record_class, v.entered_by, v.version FROM ${table} x JOIN ${table} v ON v.id = coalesce(x.origin_id, x.id) OR v.origin_id = coalesce(x.origin_id, x.id)
  WHERE x.case_id = ? AND x.id = ? ORDER BY v.entered_at, v.id`, [caseId, id]);

/** The parts of these texts; none for a kind that has no parts. */
export async function partsOf(ask: Ask, { parts = [] }: ClassedTable, ids: readonly Id[]): Promise<PartLine[]> {
  const found = await Promise.all(parts.map(async ({ table, column, entity }) => (await ask<Omit<PartLine, 'entity'>>(`SELECT p.id, p.entered_by, p.version FROM ${table} p WHERE p.${column} IN ${list(ids.length)} ORDER BY p.id`, ids)).map((row) => ({ ...row, entity }))));
  return found.flat();
}

/** With whom a text was shared, by its first version. */
export const sharesOf = (ask: Ask, origin: Id): Promise<ShareLine[]> => ask<ShareLine>(`
  SELECT s.id, s.text_id, s.account_id AS account, a.name, s.shared_at, s.ended_at, s.version FROM text_share s JOIN account a ON a.id = s.account_id WHERE s.text_id = ? ORDER BY s.shared_at, s.id`, [origin]);

/** What there is to know of the texts of a case beside their words. */
@Injectable()
export class TextReads {
  constructor(private readonly reader: Reader) {}

  private readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  /** One text that the scope lets through, or null. */
  one({ table }: ClassedTable, caseId: Id, id: Id, scope: TextScope): Promise<TextLine | null> {
    const open = readableIn(scope, 'x');
    return this.reader.one<TextLine>(`
      SELECT x.id, coalesce(x.origin_id, x.id) AS origin, x.record_class, x.entered_by AS author_id, a.name AS author, x.entered_at, coalesce(f.entered_by, x.entered_by) AS first_by
      FROM ${table} x JOIN account a ON a.id = x.entered_by LEFT JOIN ${table} f ON f.id = x.origin_id WHERE x.case_id = ? AND x.id = ? AND ${open.sql}`, [caseId, id, ...open.values]);
  }

  versions(table: ClassedTable, caseId: Id, id: Id): Promise<VersionLine[]> {
    return versionsOf(this.ask, table, caseId, id);
  }

  shares(origin: Id): Promise<ShareLine[]> {
    return sharesOf(this.ask, origin);
  }

  async changes(origin: Id): Promise<ClassChangeLine[]> {
    const rows = await this.reader.all<ClassChangeLine>(`
      SELECT c.from_class, c.to_class, c.reason, c.entered_by AS by_id, a.name AS "by", c.entered_at FROM text_class_change c JOIN account a ON a.id = c.entered_by
      WHERE c.text_id = ? ORDER BY c.entered_at DESC, c.id DESC`, [origin]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
  }

  /** Whom to ask for the texts of which no more may be known than that they exist. */
  kept({ table }: ClassedTable, caseId: Id, scope: TextScope): Promise<KeptLine[]> {
    if (scope.known.length === 0) return Promise.resolve([]);
    const open = readableIn(scope, 'x');
    return this.reader.all<KeptLine>(`
      SELECT DISTINCT x.record_class, a.name AS author,
             (SELECT m.discipline FROM team_member m WHERE m.case_id = x.case_id AND m.account_id = x.entered_by ORDER BY m.member_from DESC LIMIT 1) AS discipline
      FROM ${table} x JOIN account a ON a.id = x.entered_by WHERE x.case_id = ? AND x.record_class IN ${list(scope.known.length)} AND NOT (${open.sql}) ORDER BY x.record_class, a.name`, [caseId, ...scope.known, ...open.values]);
  }

  /** The texts of a case that the scope does not let through, with their parts. */
  async hidden(tables: readonly ClassedTable[], caseId: Id, scope: TextScope): Promise<Id[]> {
    const open = readableIn(scope, 'x');
    const from = tables.flatMap(({ table, parts = [] }) => [`SELECT x.id FROM ${table} x`, ...parts.map((part) => `SELECT p.id FROM ${part.table} p JOIN ${table} x ON x.id = p.${part.column}`)]);
    const rows = await this.reader.all<{ id: Id }>(from.map((sql) => `${sql} WHERE x.case_id = ? AND NOT (${open.sql})`).join(' UNION ALL '), from.flatMap(() => [caseId, ...open.values]));
    return rows.map(({ id }) => id);
  }

  /** The class that each text of a case has now, and each part of one. */
  classes(tables: readonly ClassedTable[], caseId: Id): Promise<{ id: Id; record_class: RecordClass }[]> {
    const names = tables.flatMap(({ table, parts = [] }) => [table, ...parts.map((part) => part.table)]);
    return this.reader.all(names.map((table) => `SELECT x.id, x.record_class FROM ${table} x WHERE x.case_id = ?`).join(' UNION ALL '), names.map(() => caseId));
  }

  /** Every sharing of a text of the case, whole. */
  sharings(caseId: Id): Promise<Record<string, Value>[]> {
    return this.reader.all('SELECT * FROM text_share WHERE case_id = ?', [caseId]);
  }
}
