import { FirstReads } from '../../../src/assessment/index.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAskedCase, everythingKept, gives } from '../first-reads-case.js';

describe('giving a first read', () => {
  let here: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { here = await world(); });
  afterAll(() => here.end());

  const rounds = async (id: string) => here.app.get(FirstReads).rounds(await keyFor(here, 'irene', 'case.read', id));

  test('nothing in the database, its ledger or its images says what is sealed; the last one opens them all, earlier versions too', async () => {
    const id = await anAskedCase(here);
    expect(await gives(here, id, 'maria', 'xqfirst said')).toEqual({ opened: false, replaced: false });
    expect(await gives(here, id, 'maria', 'xqsecond thought', 'high')).toEqual({ opened: false, replaced: true });
    const kept = await everythingKept(here);
    expect(kept).not.toMatch(/xqfirst|xqsecond/);
    expect(kept).toContain('first_read');
    expect((await rounds(id))[0]!.reads).toMatchObject([{ ended_as: 'replaced', level: null, rationale: null, facts: null }, { ended_as: null, level: null, rationale: null }]);
    expect(await gives(here, id, 'zoe', 'xqthird voice', 'low')).toEqual({ opened: true, replaced: false });
    expect((await rounds(id))[0]).toMatchObject({ opened_by: here.district.viewers.zoe.name, opened_because: null, reads: [{ rationale: 'xqfirst said', level: 'moderate', ended_as: 'replaced' }, { rationale: 'xqsecond thought', level: 'high' }, { rationale: 'xqthird voice', level: 'low' }] });
    await expect(gives(here, id, 'maria', 'Too late')).rejects.toThrow('Nobody is asked');
  });

  test('only those asked give one, with a level, facts and a reason', async () => {
    const id = await anAskedCase(here, 'marcus');
    await expect(gives(here, id, 'samuel', 'I was not asked')).rejects.toThrow('not asked in this round');
    await expect(gives(here, id, 'zoe', ' ')).rejects.toThrow('Write why');
    await expect(gives(here, id, 'zoe', 'x', 'very high')).rejects.toThrow('Choose the level');
    expect((await rounds(id))[0]!.reads).toEqual([]);
  });
});
