import type { CastKey } from '../../src/demo/district/index.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { CaseRow } from '../../src/cases/store/case.entity.js';
import { actingAs } from '../support/makers.js';
import type { DistrictWorld } from './an-audited-case.js';
import { RecusalRow } from '../../src/cases/store/conflict.entity.js';

/** Seals a case as an order would, whatever stands in the way of the command. */
export async function sealed(the: DistrictWorld, caseId: Id, is: 0 | 1 = 1): Promise<void> {
  await the.app.get(UnitOfWork).run(actingAs(the, 'irene'), async (work) => {
    const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [caseId]);
    await work.revise(CaseRow, caseId, row!.version, { isSealed: is });
    work.record('case.opened', { items: [caseId] });
  });
}

/** Keeps one of the cast out of a case. */
export async function recused(the: DistrictWorld, caseId: Id, who: CastKey): Promise<void> {
  await the.app.get(UnitOfWork).run(actingAs(the, 'irene'), async (work) => {
    const { id } = await work.insert(RecusalRow, {
      id: newId(), caseId, accountId: the.district.viewers[who].account, ground: 'family', foundBy: 'declaration', reason: 'A relative.', liftedBy: null, liftedAt: null, liftedBecause: null,
      recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    work.record('case.opened', { items: [id] });
  });
}
