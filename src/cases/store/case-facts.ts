import type { CaseResource } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Ask } from '../../platform/database/index.js';
import type { CaseFacts } from '../rules/case-facts.js';
import { answered, closeTo } from './kin-matches.js';

interface FactsRow { id: Id; number: string; school: Id; zone: string; subject: Id; protocol: string; is_open: 0 | 1; is_sealed: 0 | 1; is_held: 0 | 1; manager: Id }
/** `account` is a checksum where the case was `moved` away from a version of its protocol. */
interface RelationRow { case_id: Id; kind: 'member' | 'excluded' | 'sample' | 'suspended' | 'moved'; account: Id; from: Instant; until: Instant | null; purpose: string | null }
export interface FoundCase { facts: CaseFacts; about: CaseResource }

/** What the door asks of one case. */
export async function caseFacts(ask: Ask, id: Id): Promise<FoundCase | null> {
  return (await factsOfCases(ask, [id])).get(id) ?? null;
}

/** Of each case, by id: its facts, its team (past members too), who is kept out, whom the records keep out, and for whose audit it was drawn; two statements however many. */
export async function factsOfCases(ask: Ask, ids: readonly Id[]): Promise<Map<Id, FoundCase>> {
  const among = list(ids.length);
  const [rows, relations] = await Promise.all([
    ask<FactsRow>(`
      SELECT c.id, c.number, c.school_id AS school, s.zone, c.subject_id AS subject, c.protocol_sha256 AS protocol, c.is_open, c.is_sealed, c.is_held, c.manager_id AS manager
      FROM case_file c JOIN school s ON s.id = c.school_id WHERE c.id IN ${among}`, ids),
    ask<RelationRow>(`${closeTo(`c.id IN ${among}`)}
      SELECT case_id, 'member' AS kind, account_id AS account, member_from AS "from", member_until AS until, purpose FROM team_member WHERE case_id IN ${among}
      UNION ALL SELECT case_id, 'excluded', account_id, entered_at, NULL, NULL FROM recusal WHERE case_id IN ${among} AND lifted_at IS NULL
      UNION ALL SELECT drawn.case_id, 'sample', x.account_id, x.entered_at, x.sample_until, NULL FROM audit_sample_case drawn JOIN audit_sample x ON x.id = drawn.sample_id WHERE drawn.case_id IN ${among}
      UNION ALL SELECT case_id, 'moved', from_sha256, entered_at, NULL, NULL FROM protocol_move WHERE case_id IN ${among}
      UNION ALL SELECT close.case_id, 'suspended', a.id, '', NULL, NULL FROM close JOIN account a ON a.person_id = close.person WHERE close.ground <> 'witness' AND NOT ${answered('close', 'a.id')}`, [...ids, ...ids, ...ids, ...ids, ...ids]),
  ]);
  return new Map(rows.map((row) => [row.id, found(row, relations.filter(({ case_id }) => case_id === row.id))]));
}

function found({ id, number, school, zone, subject, protocol, manager, is_open, is_sealed, is_held }: FactsRow, relations: readonly RelationRow[]): FoundCase {
  const [closed, sealed, held] = [is_open === 0, is_sealed === 1, is_held === 1];
  const of = (kind: RelationRow['kind']) => relations.filter((relation) => relation.kind === kind);
  return {
    facts: { id, number, school, zone, subject, protocolSha256: protocol, earlierProtocols: of('moved').sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ account: sha256 }) => sha256), closed, sealed, held, manager },
    about: {
      kind: 'case', school, closed, sealed, held, manager, members: of('member').map(({ account, from, until, purpose }) => ({ account, from, until, purpose })),
      exclusions: of('excluded').map(({ account }) => account), suspended: [...new Set(of('suspended').map(({ account }) => account))],
      samples: of('sample').map(({ account, from, until }) => ({ account, from, until })),
    },
  };
}
