import { AssessmentPanel, AssessmentRecord, BeginAssessment } from '../../../src/assessment/index.js';
import { ReopeningListeners } from '../../../src/cases/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('beginning an assessment', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test('one is under way at a time, and the beginning is in the timeline', async () => {
    const id = await aCase(the, { subject: 'dandre' });
    const key = await keyFor(the, 'maria', 'case.assess', id);
    const begun = await the.app.get(BeginAssessment).run(key);
    await expect(the.app.get(BeginAssessment).run(key)).rejects.toThrow('An assessment of this case is under way already.');
    expect((await the.app.get(AssessmentRecord).read(key))!.assessment).toMatchObject({ id: begun, ordinal: 1, frozen_at: null });
    expect(await the.app.get(AssessmentPanel).read(key)).toMatchObject({ standings: [{ stage: 'assessment', done: false, note: '0 of 31 questions' }], timeline: [{ what: 'Assessment begun' }], progress: { left: 31 } });
  });

  test('when the case opens again the old one is frozen as it stands, and the next begins in the same unit', async () => {
    const id = await aCase(the, { subject: 'jon-whitlock' });
    const key = await keyFor(the, 'maria', 'case.assess', id);
    const first = await the.app.get(BeginAssessment).run(key);
    const before = await lastSeq(the);
    await the.app.get(UnitOfWork).run(key, async (work) => {
      await the.app.get(ReopeningListeners).tell(work, id);
      return null;
    });
    expect(await actsAfter(the, before)).toContain('assessment.begun');
    const [one, two] = await the.app.get(AssessmentRecord).all(key);
    expect(one!.assessment).toMatchObject({ id: first, ordinal: 1, frozen_at: expect.stringMatching(/^2026-11-16T/) });
    expect(two!.assessment).toMatchObject({ ordinal: 2, frozen_at: null });
    expect((await the.app.get(AssessmentRecord).read(key))!.assessment.id).toBe(two!.assessment.id);
  });
});
