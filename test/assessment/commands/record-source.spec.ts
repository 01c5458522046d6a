import { AssessmentRecord, RecordSource } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { Stale } from '../../../src/kernel/stale.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';
import { begunOn } from '../pack-case.js';

describe('recording what came of a source', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  const given = { source: 'source-subject', status: 'done', who: 'Jordan', reason: '' } as const;
  const record = async (id: Id, wanted: Parameters<RecordSource['run']>[1], corrects: Id | null = null) => the.app.get(RecordSource).run(await keyFor(the, 'anjali', 'case.assess', id), wanted, corrects);

  test('a case whose protocol names no sources takes none', async () => {
    await expect(record(await anAssessedCase(the), given)).rejects.toThrow('Choose a source from the list');
  });

  test('entries stay readable in their order; one that was corrected is not corrected again', async () => {
    const id = await begunOn(the, ['virginia-shape', '1.0']);
    const first = await record(id, given);
    await record(id, { ...given, status: 'refused', reason: 'Did not want to talk' }, first);
    const { sought } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
    expect(sought).toMatchObject([{ id: first, status: 'done', corrected_by: sought[1]!.id }, { status: 'refused', reason: 'Did not want to talk', corrected_by: null }]);
    await expect(record(id, given, first)).rejects.toThrow(Stale);
    await expect(record(id, { ...given, status: 'refused', reason: '' })).rejects.toThrow('Write what you tried');
  });
});
