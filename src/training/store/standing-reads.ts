import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import type { Requirement } from '../rules/standing.js';
import type { Held } from '../rules/validity.js';

/** What somebody's standing follows from: what is required, which courses renew which, and what each account holds. */
export interface StandingFacts { requirements: Requirement[]; renewals: Map<Id, Id[]>; held: Map<Id, Held[]> }

@Injectable()
export class StandingReads {
  constructor(private readonly reader: Reader) {}

  facts(accounts: readonly Id[]): Promise<StandingFacts> {
    return standingFacts((sql, values) => this.reader.all(sql, values), accounts);
  }
}

/** The same within a unit, where `work.read` asks. Where nothing is required nothing more is read. */
export async function standingFacts(ask: Ask, accounts: readonly Id[]): Promise<StandingFacts> {
  const requirements = await ask<Requirement>(`
    SELECT q.course_id AS course, c.name, q.discipline, q.required_from AS "requiredFrom", q.binds_from AS "bindsFrom"
    FROM training_requirement q JOIN training_course c ON c.id = q.course_id WHERE q.ended_at IS NULL ORDER BY c.name, q.discipline`);
  const facts: StandingFacts = { requirements, renewals: new Map(), held: new Map() };
  if (requirements.length === 0 || accounts.length === 0) return facts;
  const renewing = await ask<{ id: Id; renews: Id }>('SELECT id, renews_id AS renews FROM training_course WHERE renews_id IS NOT NULL ORDER BY id');
  for (const { id, renews } of renewing) facts.renewals.set(renews, [...(facts.renewals.get(renews) ?? []), id]);
  const held = await ask<Held & { account: Id }>(`
    SELECT account_id AS account, course_id AS course, completed_on AS "completedOn", expires_on AS "expiresOn" FROM training_record
    WHERE account_id IN ${list(accounts.length)} AND confirmed_at IS NOT NULL AND set_aside_at IS NULL ORDER BY completed_on, id`, accounts);
  for (const { account, ...one } of held) facts.held.set(account, [...(facts.held.get(account) ?? []), one]);
  return facts;
}
