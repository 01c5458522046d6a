import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Basis } from '../../kernel/basis.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Stale } from '../../kernel/stale.js';
import type { Actor } from '../../kernel/viewer.js';
import type { Ask, Image, Line } from './ledger-port.js';
import type { Value } from './engine.js';
import { EventRow } from './event.entity.js';
import { shapeOf, stored } from './rows.js';
import { Standstill } from './standstill.js';

/** On whose behalf, why, and about which case a unit runs. A `CaseKey` is one. */
export interface Acting {
  readonly actor: Actor;
  readonly basis: Basis;
  readonly caseId: Id | null;
  /** For the acts that end a standstill. */
  readonly evenAtStandstill?: true;
}

export interface LineFacts { case?: Id | null; items?: readonly Id[]; detail?: Line['detail'] }

/**
 * Tables that say nothing about a person of concern: who is signed in, failed attempts, form ids, parked texts, links for a
 * first password, how far the clocks of a case were looked at; and the ledger's own tree and checkpoints, which triggers keep.
 */
export const upkeepTables = ['session', 'sign_in_attempt', 'form_submission', 'parked_form', 'password_link', 'clock_look', 'ledger_subtree', 'ledger_checkpoint'] as const;

/** What a command holds while it changes something. It ends with its unit; nothing started late can write. */
export class Work {
  readonly lines: Line[] = [];
  private images: Image[] = [];
  private changed = false;

  constructor(private readonly source: DataSource, private readonly ask: Ask, private readonly acting: Acting, readonly now: Instant, private readonly standstill: string | null = null) {}

  get actor(): Actor { return this.acting.actor; }

  /** Adds a row. The next `record` commits to it. */
  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: T): Promise<T> {
    this.assertMayChange();
    const row = stored(this.source, entity, values, true);
    const names = Object.keys(row);
    const { table } = shapeOf(this.source, entity);
    await this.ask(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row));
    this.saw(table, row);
    return values;
  }

  /** Compare-and-set: changes a row only if it still has the version its editor saw. Throws `Stale` otherwise. */
  async revise<T extends ObjectLiteral & { id: Id; version: number }>(entity: EntityTarget<T>, id: Id, version: number, changes: Partial<Omit<T, 'id' | 'version'>>): Promise<void> {
    this.assertMayChange();
    const { table } = shapeOf(this.source, entity);
    const row = stored(this.source, entity, changes, false);
    const sets = [...Object.keys(row).map((name) => `${name} = ?`), 'version = version + 1'].join(', ');
    const [after] = await this.ask<Record<string, Value>>(`UPDATE ${table} SET ${sets} WHERE id = ? AND version = ? RETURNING *`, [...Object.values(row), id, version]);
    if (after === undefined) throw new Stale(table, id);
    this.saw(table, after);
  }

  /** Commits to words that stand in no row, such as those of a search. They lie beside the entry under a salt of their own, not in it. */
  said(kind: `said.${string}`, words: Record<string, Value>): void {
    this.images.push({ table: kind, id: newId(), row: words });
  }

  /** Says that something happened which others may act on (mail, reminders): a row that a worker reads after the commit. */
  async announce(kind: string, about: Id, caseId: Id | null = this.acting.caseId): Promise<void> {
    await this.insert(EventRow, { id: newId(), kind, caseId, aboutId: about, at: this.now });
  }

  /** Reads what this very unit sees, its own changes included. Handed on as it is to a store that may also ask the reader. */
  readonly read: Ask = <T>(sql: string, values: readonly Value[] = []): Promise<T[]> => {
    if (!/^\s*(SELECT|WITH)\b/i.test(sql)) throw new Error('read() only reads');
    return this.ask<T>(sql, values);
  };

  /** Housekeeping on the tables named above: no image, no entry of its own. */
  async upkeep(table: (typeof upkeepTables)[number], sql: string, values: readonly Value[]): Promise<void> {
    if (!new RegExp(`^(INSERT INTO|UPDATE|DELETE FROM) ${table}\\b`).test(sql)) throw new Error(`upkeep of ${table} may touch nothing else`);
    await this.ask(sql, values);
    this.changed = true;
  }

  /** Lets the images of a case go. Triggers refuse it for all that stood before no entry `ledger.images.destroyed` of that case. */
  async dropImages(caseId: Id): Promise<void> {
    this.assertMayChange();
    await this.ask("DELETE FROM ledger_image WHERE seq IN (SELECT e.seq FROM ledger_entry e WHERE e.case_id = ? AND e.seq < (SELECT max(d.seq) FROM ledger_entry d WHERE d.case_id = ? AND d.act = 'ledger.images.destroyed'))", [caseId, caseId]);
    this.changed = true;
  }

  /** Writes the ledger entry for the rows changed since the last one (or for a view, when there are none). */
  record(act: string, facts: LineFacts = {}): void {
    const answers = Object.fromEntries([...this.acting.actor.answers ?? []].map((question) => [question, true]));
    this.lines.push({
      act, actor: this.acting.actor.id, at: this.now, basis: this.acting.basis,
      case: facts.case === undefined ? this.acting.caseId : facts.case,
      items: facts.items ?? [], detail: { ...facts.detail, ...answers }, images: this.images,
    });
    this.images = [];
  }

  /** Called at the end of the unit: a change that no entry names may not be committed. */
  assertNothingSilent(): void {
    if (this.images.length > 0) throw new Error(`rows were changed without a ledger entry: ${this.images.map(({ table }) => table).join(', ')}`);
    if (this.lines.length === 0 && !this.changed) throw new Error('a unit of work must leave an entry in the ledger');
  }

  private assertMayChange(): void {
    if (this.standstill !== null && !this.acting.evenAtStandstill) throw new Standstill(this.standstill);
  }

  private saw(table: string, row: Record<string, Value>): void {
    this.images.push({ table, id: String(row.id), row });
  }
}
