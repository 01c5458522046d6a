import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import type { KnownAccount } from '../rules/staff-import.js';

interface Row { id: Id; external_id: string | null; full_name: string; name: string; username: string; role: Role | null; discipline: Discipline; school: Id | null; from: Instant; until: Instant | null }
type Known = Omit<KnownAccount, 'seats'> & { seats: KnownAccount['seats'][number][] };

/** Accounts with the seats that have not ended (backups and charter seats are no business of a list): all, or those of these user names and numbers. */
export async function knownAccounts(ask: Ask, now: Instant, only: { usernames: readonly string[]; numbers: readonly string[] } | null): Promise<KnownAccount[]> {
  const where = only === null ? '' : `WHERE a.username IN ${list(only.usernames.length)} OR a.external_id IN ${list(only.numbers.length)}`;
  const rows = await ask<Row>(`
    SELECT a.id, a.external_id, a.full_name, a.name, a.username, seat.role, seat.discipline, seat.school_id AS school, seat.held_from AS "from", seat.held_until AS until
    FROM account a LEFT JOIN seat ON seat.account_id = a.id AND (seat.held_until IS NULL OR seat.held_until > ?) AND seat.covers_id IS NULL AND seat.charter_id IS NULL ${where} ORDER BY a.id, seat.held_from`, [now, ...(only === null ? [] : [...only.usernames, ...only.numbers])]);
  const known = new Map<Id, Known>();
  for (const { id, external_id, full_name, name, username, role, discipline, school, from, until } of rows) {
    const account = known.get(id) ?? { id, externalId: external_id, fullName: full_name, name, username, seats: [] };
    if (role !== null) account.seats.push({ role, discipline, school, from, until });
    known.set(id, account);
  }
  return [...known.values()];
}

/** A list of staff as it was pasted, and what became of it. */
export interface StaffImport { id: Id; file: string; state: 'checked' | 'taken'; handed_back: string; made: number; changed: number; alike: number; wrong: number; by: string; by_id: Id; at: Instant; version: number }

@Injectable()
export class StaffImportReads {
  constructor(private readonly reader: Reader) {}

  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  one(id: Id): Promise<StaffImport | null> {
    return this.reader.one('SELECT i.id, i.file, i.state, i.handed_back, i.made, i.changed, i.alike, i.wrong, a.name AS "by", i.entered_by AS by_id, i.entered_at AS "at", i.version FROM staff_import i JOIN account a ON a.id = i.entered_by WHERE i.id = ?', [id]);
  }

  /** The last imports, newest first. */
  recent(limit: number): Promise<Pick<StaffImport, 'id' | 'state' | 'made' | 'changed' | 'wrong' | 'by' | 'at'>[]> {
    return this.reader.all('SELECT i.id, i.state, i.made, i.changed, i.wrong, a.name AS "by", i.entered_at AS "at" FROM staff_import i JOIN account a ON a.id = i.entered_by ORDER BY i.entered_at DESC, i.id LIMIT ?', [limit]);
  }

  /** Accounts made from a list that have no password yet. */
  withoutPassword(usernames: readonly string[]): Promise<{ id: Id; username: string; name: string }[]> {
    return this.reader.all(`SELECT id, username, name FROM account WHERE password_hash = '' AND status = 'active' AND username IN ${list(usernames.length)} ORDER BY search_key, id`, usernames);
  }
}
