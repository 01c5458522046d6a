import { AddNextStep } from '../../src/cases/index.js';
import { AddSafetyMeasure } from '../../src/cases/commands/add-safety-measure.js';
import { StandingViewers, decide } from '../../src/access/index.js';
import { caseFacts } from '../../src/cases/store/case-facts.js';
import type { CastKey } from '../../src/demo/district/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { aReferral, anItem } from '../management/a-plan.js';
import { keyFor } from '../support/makers.js';
import type { world } from '../support/world.js';

type Here = Awaited<ReturnType<typeof world>>;

/** Everything that one person can own in a case that Maria manages: a next step, an interim measure, an intervention, a referral. */
export async function everythingOf(the: Here, caseId: Id, who: CastKey): Promise<void> {
  const owner = the.district.viewers[who].account;
  await the.app.get(UnitOfWork).run(await keyFor(the, 'maria', 'case.team.change', caseId), async (work) => {
    await the.app.get(AddNextStep).within(work, caseId, { what: 'Call the family', owner, dueOn: localDate('2026-11-20'), source: { kind: 'note', id: null } });
    work.record('case.step.added');
  });
  await the.app.get(AddSafetyMeasure).run(await keyFor(the, 'maria', 'case.safety.record', caseId), { what: 'Stays near an adult', owner, endsOn: localDate('2026-11-30') });
  await anItem(the, caseId, { owner });
  await aReferral(the, caseId, { owner });
}

/** Who owns what is open in a case, each table by name, in the order of the tables. */
export async function ownersIn(the: Here, caseId: Id): Promise<string[]> {
  const rows = await the.reader.all<{ table_name: string; name: string }>(`
    SELECT 'step' AS table_name, a.name FROM next_step o JOIN account a ON a.id = o.owner_id WHERE o.case_id = ? AND o.state = 'open' AND o.source_kind = 'note'
    UNION ALL SELECT 'measure', a.name FROM interim_measure o JOIN account a ON a.id = o.owner_id WHERE o.case_id = ? AND o.state = 'open'
    UNION ALL SELECT 'intervention', a.name FROM intervention o JOIN account a ON a.id = o.owner_id WHERE o.case_id = ? AND o.state <> 'ended'
    UNION ALL SELECT 'referral', a.name FROM referral o JOIN account a ON a.id = o.owner_id WHERE o.case_id = ?`, [caseId, caseId, caseId, caseId]);
  return rows.map(({ table_name, name }) => `${table_name}: ${name.split(' ')[0]}`);
}

/** Accounts that own something open in a case and could not open it now, as the door would say. Its manager counts as an owner. */
export async function strandedIn(the: Here, caseId: Id): Promise<Id[]> {
  const rows = await the.reader.all<{ account: Id }>(`
    SELECT manager_id AS account FROM case_file WHERE id = ? UNION SELECT owner_id FROM next_step WHERE case_id = ? AND state = 'open' UNION SELECT owner_id FROM interim_measure WHERE case_id = ? AND state = 'open'
    UNION SELECT owner_id FROM intervention WHERE case_id = ? AND state <> 'ended' AND owner_id IS NOT NULL UNION SELECT owner_id FROM referral WHERE case_id = ? AND state NOT IN ('declined', 'closed', 'ended')`, Array(5).fill(caseId));
  const { about } = (await caseFacts((sql, values) => the.reader.all(sql, values), caseId))!;
  const now = the.clock.now();
  const people = await the.app.get(StandingViewers).beside(rows.map(({ account }) => account), ['case.read'], now);
  const able = new Set(people.filter((person) => decide(person, 'case.read', about, now).allow).map(({ account }) => account));
  return rows.map(({ account }) => account).filter((account) => !able.has(account));
}
