import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import { keyOf } from '../../platform/keys/index.js';

/** A read of a round. `level`, `facts` and `rationale` are null until the round was opened. */
export interface ReadLine {
  id: Id; round_id: Id; discipline: Discipline; account: Id; author: string; entered_at: Instant; ended_at: Instant | null; ended_as: 'replaced' | 'withdrawn' | null; version: number;
  level: string | null; facts: Id[] | null; rationale: string | null;
}

export interface RoundLine {
  id: Id; assessment_id: Id; ordinal: number; asked: Discipline[]; by: string; entered_at: Instant; opened_at: Instant | null; opened_by: string | null; opened_because: string | null; version: number;
  /** When somebody ended a round that was never opened, and why. */
  ended_at: Instant | null; ended_by: string | null; ended_because: string | null;
  /** Oldest first, replaced and withdrawn ones included. */
  reads: ReadLine[];
}

@Injectable()
export class FirstReadReads {
  private readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}

  ofCase(caseId: Id): Promise<RoundLine[]> {
    return roundsOf(this.ask, caseId);
  }

  keysUnder(round: Id): Promise<string[]> {
    return keysUnder(this.ask, round);
  }

  sealed(round: Id): Promise<SealedLine[]> {
    return sealedOf(this.ask, round);
  }
}

/** The rounds of a case, oldest first. What is sealed is not fetched. */
export async function roundsOf(ask: Ask, caseId: Id): Promise<RoundLine[]> {
  const rounds = await ask<Omit<RoundLine, 'asked' | 'reads'> & { asked: string }>(`
    SELECT r.id, r.assessment_id, r.ordinal, r.asked, a.name AS "by", r.entered_at, r.opened_at, o.name AS opened_by, r.opened_because, r.ended_at, e.name AS ended_by, r.ended_because, r.version
    FROM first_read_round r JOIN account a ON a.id = r.entered_by LEFT JOIN account o ON o.id = r.opened_by LEFT JOIN account e ON e.id = r.ended_by WHERE r.case_id = ? ORDER BY r.ordinal`, [caseId]);
  if (rounds.length === 0) return [];
  const reads = await ask<Omit<ReadLine, 'facts'> & { facts: string | null }>(`
    SELECT x.id, x.round_id, x.discipline, x.entered_by AS account, a.name AS author, x.entered_at, x.ended_at, x.ended_as, x.version, t.level, t.facts, t.rationale
    FROM first_read x JOIN account a ON a.id = x.entered_by LEFT JOIN first_read_text t ON t.read_id = x.id WHERE x.case_id = ? ORDER BY x.entered_at, x.id`, [caseId]);
  return rounds.map((round) => ({
    ...round, asked: JSON.parse(round.asked) as Discipline[], opened_because: round.opened_because === null ? null : narrative.from(round.opened_because),
    ended_because: round.ended_because === null ? null : narrative.from(round.ended_because),
    reads: reads.filter(({ round_id }) => round_id === round.id).map((read) => ({
      ...read, facts: read.facts === null ? null : (JSON.parse(read.facts) as Id[]), rationale: read.rationale === null ? null : narrative.from(read.rationale),
    })),
  }));
}

/** Whether a round waits for its reads: neither opened nor ended. */
export const stillSealed = ({ opened_at, ended_at }: Pick<RoundLine, 'opened_at' | 'ended_at'>): boolean => opened_at === null && ended_at === null;

/** Whether levels are named in a round that somebody can read, now or once it is opened. */
export const namesLevels = ({ ended_at, reads }: Pick<RoundLine, 'ended_at' | 'reads'>): boolean => ended_at === null && reads.length > 0;

/** The round of a case that is still sealed; null where none is. */
export async function unopened(ask: Ask, caseId: Id): Promise<RoundLine | null> {
  return (await roundsOf(ask, caseId)).find(stillSealed) ?? null;
}

export interface SealedLine { id: Id; sealed: string }

/** What a round holds shut, replaced and withdrawn reads included: only for opening it, and for trying whether it can be opened. */
export const sealedOf = (ask: Ask, round: Id): Promise<SealedLine[]> => ask('SELECT id, sealed FROM first_read WHERE round_id = ? ORDER BY entered_at, id', [round]);

/** The ids of the keys that a round lies under: what a page may know of what is sealed. */
export async function keysUnder(ask: Ask, round: Id): Promise<string[]> {
  const rows = await ask<{ head: string }>('SELECT DISTINCT substr(sealed, 1, 18) AS head FROM first_read WHERE round_id = ?', [round]);
  return rows.map(({ head }) => keyOf(head));
}

/** How many people's reads were opened together in an assessment: the most of any one round, for whoever gives one in a later round has read the earlier ones. */
export async function openedReads(ask: Ask, assessment: Id): Promise<number> {
  const rows = await ask<{ n: number | string }>(`
    SELECT count(DISTINCT x.entered_by) AS n FROM first_read x JOIN first_read_round r ON r.id = x.round_id
    WHERE r.assessment_id = ? AND r.opened_at IS NOT NULL AND x.ended_at IS NULL GROUP BY r.id`, [assessment]);
  return Math.max(0, ...rows.map(({ n }) => Number(n)));
}
