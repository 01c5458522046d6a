import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Ask, type Value } from '../../platform/database/index.js';
import type { FoundMatch } from '../rules/conflict-matches.js';

/** The persons whom a case is about or who may be in danger, as `core`. Takes the case's id twice. */
const core = `core AS (
    SELECT c.subject_id AS person FROM case_file c WHERE c.id = ?
    UNION SELECT x.person_id FROM participant x WHERE x.case_id = ? AND x.part = 'target' AND x.person_id IS NOT NULL)`;

/** A match with the case in which it was found. */
export interface CaseMatch extends FoundMatch { case_id: Id }
interface Part { sql: string; values: readonly Value[] }

/** Accounts that belong to a person in the case, or to that person's family as guardian links tell it. */
export function kinMatches(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
  return kin(ask, { sql: 'c.id = ?', values: [caseId] }, { sql: `a.id IN ${list(accounts.length)}`, values: accounts });
}

/** The same for every account, in some cases: of a staff of thousands, those whose person is in the case or its families. */
export function everyKinMatch(ask: Ask, cases: readonly Id[]): Promise<CaseMatch[]> {
  return kin(ask, { sql: `c.id IN ${list(cases.length)}`, values: cases }, { sql: '1 = 1', values: [] });
}

/** The same for the teams of all open cases that somebody manages. */
export function kinOnTeamsOf(ask: Ask, manager: Id, now: Instant): Promise<CaseMatch[]> {
  return kin(ask, { sql: 'c.manager_id = ? AND c.is_open = 1', values: [manager] }, {
    sql: 'EXISTS (SELECT 1 FROM team_member m WHERE m.case_id = close.case_id AND m.account_id = a.id AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?))', values: [now, now],
  });
}

/** Who stands close to the cases that a condition on `c` names, as `close` (case_id, person, ground, about), some more than once: the beginning of a statement. */
export const closeTo = (cases: string): string => `
    WITH asked AS (SELECT c.id, c.subject_id FROM case_file c WHERE ${cases}),
    core AS (
      SELECT asked.id AS case_id, asked.subject_id AS person FROM asked
      UNION ALL SELECT x.case_id, x.person_id FROM asked JOIN participant x ON x.case_id = asked.id WHERE x.part = 'target' AND x.person_id IS NOT NULL),
    close AS (
      SELECT asked.id AS case_id, asked.subject_id AS person, 'subject' AS ground, asked.subject_id AS about FROM asked
      UNION ALL SELECT x.case_id, x.person_id, CASE WHEN x.part IN ('target', 'guardian', 'target-guardian') THEN 'participant' ELSE 'witness' END, x.id
        FROM asked JOIN participant x ON x.case_id = asked.id WHERE x.person_id IS NOT NULL AND x.part <> 'staff'
      UNION ALL SELECT core.case_id, g.guardian_id, 'guardian', core.person FROM core JOIN guardian_link g ON g.student_id = core.person
      UNION ALL SELECT core.case_id, g.student_id, 'household', core.person FROM core JOIN guardian_link g ON g.guardian_id = core.person
      UNION ALL SELECT core.case_id, child.student_id, 'household', core.person FROM core JOIN guardian_link g ON g.student_id = core.person JOIN guardian_link child ON child.guardian_id = g.guardian_id WHERE child.student_id <> core.person
      UNION ALL SELECT core.case_id, other.guardian_id, 'household', core.person FROM core JOIN guardian_link g ON g.student_id = core.person
        JOIN guardian_link child ON child.guardian_id = g.guardian_id JOIN guardian_link other ON other.student_id = child.student_id
      UNION ALL SELECT core.case_id, other.guardian_id, 'household', core.person FROM core JOIN guardian_link g ON g.guardian_id = core.person JOIN guardian_link other ON other.student_id = g.student_id WHERE other.guardian_id <> core.person)`;

/** `cases` is a condition on `c`, `who` one on `a` and on `close`. */
function kin(ask: Ask, cases: Part, who: Part): Promise<CaseMatch[]> {
  return ask<CaseMatch>(`${closeTo(cases.sql)}
    SELECT DISTINCT close.case_id, a.id AS account, close.ground, close.about FROM close JOIN account a ON a.person_id = close.person WHERE ${who.sql}`, [...cases.values, ...who.values]);
}

const rank = (ground: string): string => `CASE ${ground} WHEN 'subject' THEN 0 WHEN 'participant' THEN 1 WHEN 'guardian' THEN 2 WHEN 'household' THEN 3 ELSE 9 END`;

/** `isAnswered` as a condition on a row with case_id, ground and about, for the account that an expression names. */
export const answered = (match: string, account: string): string =>
  `EXISTS (SELECT 1 FROM conflict_answer w WHERE w.case_id = ${match}.case_id AND w.account_id = ${account} AND w.about_id = ${match}.about AND ${rank('w.ground')} <= ${rank(`${match}.ground`)})`;

export interface NamedAccount { account: Id; person: Id | null; name: string; full: string | null }
export interface NamedGuardian { person: Id; full: string; used: string | null }

/** The names that near-name matching compares: of the accounts, and of the guardians in the case. */
export async function namesToCompare(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<{ accounts: NamedAccount[]; guardians: NamedGuardian[] }> {
  const guardians = await ask<NamedGuardian>(`
    WITH ${core}
    SELECT DISTINCT p.id AS person, p.full_name AS "full", p.name_used AS used FROM core JOIN guardian_link g ON g.student_id = core.person JOIN person p ON p.id = g.guardian_id
    UNION SELECT p.id, p.full_name, p.name_used FROM participant x JOIN person p ON p.id = x.person_id WHERE x.case_id = ? AND x.part IN ('guardian', 'target-guardian')`, [caseId, caseId, caseId]);
  if (guardians.length === 0) return { accounts: [], guardians };
  return {
    guardians,
    accounts: await ask<NamedAccount>(`SELECT a.id AS account, a.person_id AS person, a.name, p.full_name AS "full" FROM account a LEFT JOIN person p ON p.id = a.person_id WHERE a.id IN ${list(accounts.length)}`, accounts),
  };
}
