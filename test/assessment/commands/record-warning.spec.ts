import { RecordWarning } from '../../../src/assessment/index.js';
import type { GivenWarning } from '../../../src/assessment/rules/warnings.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';
import { aCaseOnAPack } from '../on-a-pack.js';

describe('recording a warning behavior', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let [older, id]: Id[] = [];
  const given: GivenWarning = { warning: 'leakage', sighting: 'seen', firstSeen: '2026-11-10', lastSeen: '2026-11-12', trend: 'rising', facts: [], note: 'Told a friend' };
  beforeAll(async () => {
    the = await world();
    older = await anAssessedCase(the);
    id = await aCaseOnAPack(the, 'marcus');
  });
  afterAll(() => the.end());

  const record = async (wanted: Partial<GivenWarning>, of = id!) => the.app.get(RecordWarning).run(await keyFor(the, 'maria', 'case.assess', of), { ...given, ...wanted });

  test('entries are appended, and what was not seen keeps no day and no trend', async () => {
    await record({});
    await record({ sighting: 'not-seen' });
    expect(await the.reader.all('SELECT ordinal, sighting, first_seen, trend FROM warning_entry WHERE case_id = ? ORDER BY ordinal', [id!]))
      .toEqual([{ ordinal: 1, sighting: 'seen', first_seen: '2026-11-10', trend: 'rising' }, { ordinal: 2, sighting: 'not-seen', first_seen: null, trend: null }]);
  });

  test('an entry that lacks something, or that the protocol does not name, is refused', async () => {
    await expect(record({ trend: '' })).rejects.toThrow('Choose a trend');
    await expect(record({ facts: [newId()] })).rejects.toThrow('Choose among the facts');
    await expect(record({}, older)).rejects.toThrow('Choose a warning behavior');
    await expect(record({}, await aCase(the, { subject: 'jon-whitlock' }))).rejects.toThrow('Begin the assessment');
  });
});
