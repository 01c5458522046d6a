import { AddInterview, AssessmentRecord, type NewInterview } from '../../../src/assessment/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { Stale } from '../../../src/kernel/stale.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { anAssessedCase } from '../assessed-case.js';

describe('adding interview notes', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: Id;
  let notes: NewInterview;
  beforeAll(async () => {
    the = await world();
    id = await anAssessedCase(the);
    notes = {
      person: 'Wulandari', part: 'friend', interviewer: the.district.viewers.zoe.account, othersPresent: '', language: 'Indonesian', interpreter: 'By phone', place: 'Library',
      happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, quotes: '', impressions: 'Cried when asked.', guardianTold: 'no', guardianToldDetail: 'Nobody answered',
    };
  });
  afterAll(() => the.end());

  const add = async (wanted: NewInterview, corrects: Id | null = null, of = id) => the.app.get(AddInterview).run(await keyFor(the, 'maria', 'case.assess', of), wanted, corrects);

  test('notes stand with what they correct; each is corrected once, in its own case', async () => {
    const first = await add(notes);
    const second = await add({ ...notes, person: 'Wulandari (friend)' }, first);
    await expect(add(notes, first)).rejects.toThrow(Stale);
    const other = await anAssessedCase(the, 'jon-whitlock');
    await expect(add(notes, second, other)).rejects.toThrow('That is not in this case.');
    const { interviews } = (await the.app.get(AssessmentRecord).read(await keyFor(the, 'maria', 'case.read', id)))!;
    expect(interviews).toMatchObject([{ id: second, corrects_id: first, corrected_by: null }, { id: first, corrects_id: null, corrected_by: second, happened_precision: 'unknown', happened_date: null }]);
  });

  test('notes that lack something, or have no assessment to stand in, are refused', async () => {
    await expect(add({ ...notes, impressions: ' ' })).rejects.toThrow('Write what the person said');
    await expect(add({ ...notes, guardianToldDetail: '' })).rejects.toThrow('Write why the guardian was not told');
    await expect(add(notes, null, await aCase(the, { subject: 'marcus' }))).rejects.toThrow('Begin the assessment');
  });
});
