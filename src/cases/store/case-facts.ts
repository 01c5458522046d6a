import type { CaseResource } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Ask } from '../../platform/database/index.js';
import type { CaseFacts } from '../rules/case-facts.js';
import { answered, closeTo } from './kin-matches.js';

interface FactsRow { number: string; school: Id; zone: string; subject: Id; protocol: string; is_open: 0 | 1; is_sealed: 0 | 1; is_held: 0 | 1; manager: Id }
interface RelationRow { kind: 'member' | 'excluded' | 'sample' | 'suspended'; account: Id; from: Instant; until: Instant | null; purpose: string | null }

/** What the door asks: the case's facts, its team (past members too), who is kept out, whom the records keep out, and for whose audit it was drawn; two statements. */
export async function caseFacts(ask: Ask, id: Id): Promise<{ facts: CaseFacts; about: CaseResource } | null> {
  const [[row], relations] = await Promise.all([
    ask<FactsRow>(`
      SELECT c.number, c.school_id AS school, s.zone, c.subject_id AS subject, c.protocol_sha256 AS protocol, c.is_open, c.is_sealed, c.is_held, c.manager_id AS manager
      FROM case_file c JOIN school s ON s.id = c.school_id WHERE c.id = ?`, [id]),
    ask<RelationRow>(`${closeTo('c.id = ?')}
      SELECT 'member' AS kind, account_id AS account, member_from AS "from", member_until AS until, purpose FROM team_member WHERE case_id = ?
      UNION ALL SELECT 'excluded', account_id, entered_at, NULL, NULL FROM recusal WHERE case_id = ? AND lifted_at IS NULL
      UNION ALL SELECT 'sample', x.account_id, x.entered_at, x.sample_until, NULL FROM audit_sample_case drawn JOIN audit_sample x ON x.id = drawn.sample_id WHERE drawn.case_id = ?
      UNION ALL SELECT 'suspended', a.id, '', NULL, NULL FROM close JOIN account a ON a.person_id = close.person WHERE close.ground <> 'witness' AND NOT ${answered('close', 'a.id')}`, [id, id, id, id]),
  ]);
  if (row === undefined) return null;
  const { number, school, zone, subject, protocol, manager } = row;
  const [closed, sealed, held] = [row.is_open === 0, row.is_sealed === 1, row.is_held === 1];
  const of = (kind: RelationRow['kind']) => relations.filter((relation) => relation.kind === kind);
  return {
    facts: { id, number, school, zone, subject, protocolSha256: protocol, closed, sealed, held, manager },
    about: {
      kind: 'case', school, closed, sealed, held, manager, members: of('member').map(({ account, from, until, purpose }) => ({ account, from, until, purpose })),
      exclusions: of('excluded').map(({ account }) => account), suspended: [...new Set(of('suspended').map(({ account }) => account))], samples: of('sample').map(({ account, from, until }) => ({ account, from, until })),
    },
  };
}
