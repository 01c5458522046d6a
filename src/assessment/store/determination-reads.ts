import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, narrative, Reader, type Ask } from '../../platform/database/index.js';
import { versionOf } from './version-of.js';
import type { SignedContent } from '../rules/determination-text.js';

interface Main {
  id: Id; assessment_id: Id; ordinal: number; level: string; facts: string; rationale: string; written_facts: string;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string; author_id: Id; author: string; entered_at: Instant; frozen_at: Instant | null;
  /** The version that it was recorded on. */
  protocol_sha256: string;
  quorum_counted: string | null; quorum_due_at: Instant | null;
}
export interface PresenceLine { account: Id; name: string; discipline: Discipline }
export interface DissentLine { account: Id; name: string; body: string }
export interface SignatureLine { account: Id; name: string; discipline: Discipline; text_sha256: string; entered_at: Instant }
export interface DeterminationLine extends Omit<Main, 'facts'> {
  facts: string[];
  citations: { kind: string; id: Id }[];
  tookPart: PresenceLine[];
  dissents: DissentLine[];
  signatures: SignatureLine[];
}
export interface LevelLine { case_id: Id; protocol: string; determination: Id; level: string; facts: string; entered_at: Instant; frozen_at: Instant | null; account: Id | null; discipline: Discipline | null; signed_at: Instant | null; quorum_counted: string | null; quorum_due_at: Instant | null }

type Of<T> = T & { determination: Id };

@Injectable()
export class DeterminationReads {
  private readonly ask: Ask;

  constructor(private readonly reader: Reader) {
    this.ask = (sql, values) => this.reader.all(sql, values);
  }

  ofCase(caseId: Id): Promise<DeterminationLine[]> {
    return determinationsOf(this.ask, caseId);
  }

  /** Every determination of some cases, oldest first, once per signature (or once without): one statement for a whole list. */
  levels(caseIds: readonly Id[]): Promise<LevelLine[]> {
    return this.ask(`
      SELECT d.case_id, ${versionOf('d')} AS protocol, d.id AS determination, d.level, d.facts, d.entered_at, x.frozen_at, s.account_id AS account, s.discipline, s.entered_at AS signed_at, q.counted AS quorum_counted, q.due_at AS quorum_due_at
      FROM determination d JOIN assessment x ON x.id = d.assessment_id LEFT JOIN determination_signature s ON s.determination_id = d.id
      LEFT JOIN determination_quorum q ON q.determination_id = d.id WHERE d.case_id IN ${list(caseIds.length)} ORDER BY d.case_id, d.ordinal, s.entered_at, s.id`, caseIds);
  }
}

/** The determinations of a case with all that belongs to each, oldest first. Within a unit, `work.read` asks. */
export async function determinationsOf(ask: Ask, caseId: Id): Promise<DeterminationLine[]> {
  const rows = await ask<Main>(`
    SELECT d.id, d.assessment_id, d.ordinal, ${versionOf('d')} AS protocol_sha256, d.level, d.facts, d.rationale, d.written_facts, d.happened_precision, d.happened_date, d.happened_time, d.happened_zone,
           d.entered_by AS author_id, a.name AS author, d.entered_at, x.frozen_at, q.counted AS quorum_counted, q.due_at AS quorum_due_at
    FROM determination d JOIN account a ON a.id = d.entered_by JOIN assessment x ON x.id = d.assessment_id LEFT JOIN determination_quorum q ON q.determination_id = d.id WHERE d.case_id = ? ORDER BY d.ordinal`, [caseId]);
  if (rows.length === 0) return [];
  const within = 'determination_id IN (SELECT id FROM determination WHERE case_id = ?)';
  const citations = await ask<Of<{ kind: string; id: Id }>>(`SELECT determination_id AS determination, kind, source_id AS id FROM determination_citation WHERE ${within} ORDER BY id`, [caseId]);
  const tookPart = await ask<Of<PresenceLine>>(`
    SELECT p.determination_id AS determination, p.account_id AS account, a.name, p.discipline FROM determination_presence p JOIN account a ON a.id = p.account_id WHERE p.${within} ORDER BY a.name, p.id`, [caseId]);
  const dissents = await ask<Of<DissentLine>>(`
    SELECT d.determination_id AS determination, d.account_id AS account, a.name, d.body FROM determination_dissent d JOIN account a ON a.id = d.account_id WHERE d.${within} ORDER BY a.name, d.id`, [caseId]);
  const signatures = await ask<Of<SignatureLine>>(`
    SELECT s.determination_id AS determination, s.account_id AS account, a.name, s.discipline, s.text_sha256, s.entered_at
    FROM determination_signature s JOIN account a ON a.id = s.account_id WHERE s.${within} ORDER BY s.entered_at, s.id`, [caseId]);
  return rows.map((row) => ({
    ...row, facts: JSON.parse(row.facts) as string[], rationale: narrative.from(row.rationale), written_facts: narrative.from(row.written_facts),
    citations: of(citations, row.id), tookPart: of(tookPart, row.id), dissents: of(dissents, row.id).map((dissent) => ({ ...dissent, body: narrative.from(dissent.body) })), signatures: of(signatures, row.id),
  }));
}

const of = <T extends { determination: Id }>(rows: readonly T[], id: Id): T[] => rows.filter(({ determination }) => determination === id);

/** Who counted where too few disciplines took part; null where enough did, or the protocol does not ask. */
export function quorumKept({ quorum_counted, quorum_due_at }: Pick<Main, 'quorum_counted' | 'quorum_due_at'>): { counted: { person: Id; discipline: Discipline }[]; dueAt: Instant } | null {
  if (quorum_counted === null || quorum_due_at === null) return null;
  return { counted: (JSON.parse(quorum_counted) as [Id, Discipline][]).map(([person, discipline]) => ({ person, discipline })), dueAt: quorum_due_at };
}

/** The part of a determination that signatures speak for. */
export function signedContent(line: DeterminationLine, caseId: Id): SignedContent {
  return {
    id: line.id, caseId, assessmentId: line.assessment_id, protocolSha256: line.protocol_sha256, level: line.level, facts: line.facts, rationale: line.rationale, citations: line.citations,
    writtenFacts: line.written_facts, tookPart: line.tookPart.map(({ account }) => account), dissents: line.dissents.map(({ account, body }) => ({ person: account, body })),
    happened: { precision: line.happened_precision, date: line.happened_date, time: line.happened_time, zone: line.happened_zone }, enteredBy: line.author_id, enteredAt: line.entered_at,
  };
}
