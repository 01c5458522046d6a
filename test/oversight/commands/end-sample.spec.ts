import { EndSample, SampleDoor, oversightPaths } from '../../../src/oversight/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSample, type DistrictWorld } from '../an-audited-case.js';

describe('ending a sample', () => {
  let the: DistrictWorld;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('at the auditor’s next request its cases are not found; a second ending is refused', async () => {
    const caseId = await aCase(the);
    const sample = await aSample(the);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 200 });
    const key = await the.app.get(SampleDoor).forDrawing(the.district.viewers.irene);
    const before = await lastSeq(the);
    await the.app.get(EndSample).run(key, sample);
    expect(await actsAfter(the, before)).toEqual(['audit.sample.ended']);
    await scenario(the, { as: 'osvaldo', get: oversightPaths.sheet(caseId), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'osvaldo', get: oversightPaths.audit(sample), expect: 404, ledger: ['access.refused'] });
    await expect(the.app.get(EndSample).run(key, sample)).rejects.toThrow('over already');
    await expect(the.app.get(EndSample).run(key, newId())).rejects.toThrow('over already');
  });
});
