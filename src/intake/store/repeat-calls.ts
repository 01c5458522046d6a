import { capabilities } from '../../access/index.js';
import { suspendedFrom } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { pairToCall, type ReportReader } from '../rules/repeat-calls.js';
import { excludedFromReport } from './report-exclusions.js';
import { RepeatCallRow } from './report.entity.js';

const readerRoles = Object.keys(capabilities['report.read'].reach) as Role[];

/** Calls two people to a pair of reports about what seems to be one person, inside the unit that found it. `colleagues` are those of the report's school. */
export async function callTwo(work: Work, repeatId: Id, report: Id, other: Id, colleagues: readonly ReportReader[]): Promise<Id[]> {
  const keptOut = new Set((await Promise.all([report, other].map((id) => work.read<{ account: Id }>(excludedFromReport, [id, id, id])))).flat().map(({ account }) => account));
  const [about] = await work.read<{ id: Id; manager: Id }>(`
    SELECT c.id, c.manager_id AS manager FROM case_file c JOIN report r ON r.id IN (?, ?) AND (c.id = r.case_id OR c.subject_id = r.subject_id)
    WHERE c.is_open = 1 AND c.is_sealed = 0 ORDER BY c.updated_at DESC, c.id`, [report, other]);
  if (about !== undefined) for (const account of await suspendedFrom(work.read, about.id)) keptOut.add(account);
  const team = about === undefined ? [] : await work.read<{ account: Id; recused: 0 | 1 }>(`
    SELECT m.account_id AS account, CASE WHEN EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = m.case_id AND x.account_id = m.account_id AND x.lifted_at IS NULL) THEN 1 ELSE 0 END AS recused
    FROM team_member m WHERE m.case_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?) ORDER BY m.member_from, m.id`, [about.id, work.now, work.now]);
  for (const { account, recused } of team) if (recused === 1) keptOut.add(account);
  const called = pairToCall({ manager: about?.manager ?? null, team: team.map(({ account }) => account), readers: colleagues.filter(({ role }) => readerRoles.includes(role)), keptOut });
  for (const accountId of called) await work.insert(RepeatCallRow, { id: newId(), repeatId, accountId, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now });
  return called;
}
