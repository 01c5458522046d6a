import type { Id } from '../../kernel/ids.js';
import { list, type Ask, type Value } from '../../platform/database/index.js';
import { certaintyOf, closest, isAnswered, suspendedBy, type FoundMatch } from '../rules/conflict-matches.js';
import { answersOf } from './conflict-reads.js';
import { answered, everyKinMatch, type CaseMatch } from './kin-matches.js';

/** Whom the records keep out of a case until somebody has answered: asked anew each time, so that it holds from the moment the record says so. */
export async function suspendedFrom(ask: Ask, caseId: Id): Promise<Id[]> {
  return (await suspendedIn(ask, [caseId])).map((one) => one.slice(caseId.length + 1));
}

/** The same of several cases, as `case account`. */
export async function suspendedIn(ask: Ask, cases: readonly Id[]): Promise<string[]> {
  const found = cases.length === 0 ? [] : await everyKinMatch(ask, cases);
  if (found.length === 0) return [];
  const near = [...new Set(found.map(({ case_id }) => case_id))];
  const answers = await ask<CaseMatch>(`SELECT case_id, account_id AS account, ground, about_id AS about FROM conflict_answer WHERE case_id IN ${list(near.length)}`, near);
  return near.flatMap((id) => suspendedBy(found.filter(({ case_id }) => case_id === id), answers.filter(({ case_id }) => case_id === id)).map((account) => `${id} ${account}`));
}

/** What keeps somebody out and was not written down yet. */
export async function unnoticed(ask: Ask, caseId: Id): Promise<FoundMatch[]> {
  const found = closest((await everyKinMatch(ask, [caseId])).filter(({ ground }) => certaintyOf(ground) === 'certain'));
  if (found.length === 0) return [];
  const [answers, known] = [await answersOf(ask, caseId), await ask<FoundMatch>('SELECT account_id AS account, ground, about_id AS about FROM conflict_found WHERE case_id = ?', [caseId])];
  return found.filter((match) => !isAnswered(match, answers) && !known.some(({ account, ground, about }) => account === match.account && ground === match.ground && about === match.about));
}

/**
 * The same for lists: a condition on `c`, a row of case_file, that leaves out what the records keep from one account. It goes
 * from the account to its family and from there to cases, so that for most people, who have no family at school, it asks nothing.
 */
export function notSuspended(account: Id): { sql: string; values: Value[] } {
  return {
    sql: `c.id NOT IN (
      WITH me AS (SELECT a.person_id AS person FROM account a WHERE a.id = ? AND a.person_id IS NOT NULL),
      near AS (
        SELECT g.student_id AS person, 'guardian' AS ground FROM me JOIN guardian_link g ON g.guardian_id = me.person
        UNION SELECT g.guardian_id, 'household' FROM me JOIN guardian_link g ON g.student_id = me.person
        UNION SELECT other.student_id, 'household' FROM me JOIN guardian_link g ON g.student_id = me.person JOIN guardian_link other ON other.guardian_id = g.guardian_id WHERE other.student_id <> me.person
        UNION SELECT other.student_id, 'household' FROM me JOIN guardian_link g ON g.guardian_id = me.person JOIN guardian_link parent ON parent.student_id = g.student_id JOIN guardian_link other ON other.guardian_id = parent.guardian_id
        UNION SELECT other.guardian_id, 'household' FROM me JOIN guardian_link g ON g.guardian_id = me.person JOIN guardian_link other ON other.student_id = g.student_id WHERE other.guardian_id <> me.person),
      found AS (
        SELECT k.id AS case_id, 'subject' AS ground, me.person AS about FROM me JOIN case_file k ON k.subject_id = me.person
        UNION SELECT x.case_id, 'participant', x.id FROM me JOIN participant x ON x.person_id = me.person WHERE x.part IN ('target', 'guardian', 'target-guardian')
        UNION SELECT k.id, near.ground, near.person FROM near JOIN case_file k ON k.subject_id = near.person
        UNION SELECT x.case_id, near.ground, near.person FROM near JOIN participant x ON x.person_id = near.person WHERE x.part = 'target')
      SELECT found.case_id FROM found WHERE NOT ${answered('found', '?')})`,
    values: [account, account],
  };
}
