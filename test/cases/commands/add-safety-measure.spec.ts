import { AddSafetyMeasure } from '../../../src/cases/commands/add-safety-measure.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

it('adds an open measure with its owner and its end, and moves the case to the top', async () => {
  const caseId = await aCase(here);
  const key = await keyFor(here, 'samuel', 'case.safety.record', caseId);
  const [seq, opened] = [await lastSeq(here), await here.reader.one<{ updated_at: string }>('SELECT updated_at FROM case_file WHERE id = ?', [caseId])];
  const id = await here.app.get(AddSafetyMeasure).run(key, { what: 'Otro almuerzo 🌻', owner: key.viewer.account, endsOn: localDate('2026-11-20') });
  expect(await actsAfter(here, seq)).toEqual(['case.measure.added']);
  expect(await here.reader.one('SELECT what, owner_id, ends_on, state, version FROM interim_measure WHERE id = ?', [id]))
    .toEqual({ what: 'Otro almuerzo 🌻', owner_id: key.viewer.account, ends_on: '2026-11-20', state: 'open', version: 1 });
  const after = await here.reader.one<{ updated_at: string }>('SELECT updated_at FROM case_file WHERE id = ?', [caseId]);
  expect(after!.updated_at > opened!.updated_at).toBe(true);
});
