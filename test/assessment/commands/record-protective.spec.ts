import { AssessmentRecord, RecordProtective } from '../../../src/assessment/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { Stale } from '../../../src/kernel/stale.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('recording a protective factor', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const given = { finding: 'found', body: 'Plays in the band', asked: '' } as const;
  const record = async (id: Id, wanted: Parameters<RecordProtective['run']>[1], corrects: Id | null = null) => the.app.get(RecordProtective).run(await keyFor(the, 'anjali', 'case.assess', id), wanted, corrects);

  test('entries stand beside each other until one is corrected, once', async () => {
    const id = await anAssessedCase(the);
    const first = await record(id, given);
    await record(id, { finding: 'none', body: 'left over', asked: 'His aunt' }, first);
    const { protective } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
    expect(protective).toMatchObject([{ id: first, body: 'Plays in the band', author_id: the.district.viewers.anjali.account }, { finding: 'none', body: '', corrects_id: first }]);
    await expect(record(id, given, first)).rejects.toThrow(Stale);
  });

  test('what lacks something, belongs to another case or comes before an assessment is refused', async () => {
    const id = await anAssessedCase(the, 'marcus');
    await expect(record(id, { ...given, body: ' ' })).rejects.toThrow('Write what makes violence less likely');
    await expect(record(id, given, newId())).rejects.toThrow('That is not in this case');
    await expect(record(await aCase(the, { subject: 'tobias', team: ['anjali'] }), given)).rejects.toThrow('Begin the assessment');
  });
});
