import { RecordReview, type NewReview } from '../../../src/management/commands/record-review.js';
import { Reviews } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('recording a review', () => {
  it('keeps who took part and sets the next day', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.review.record', caseId);
    const { samuel, maria } = here.district.viewers;
    const review: NewReview = {
      heldOn: localDate('2026-11-16'), members: [samuel.account, maria.account], others: 'His mother', whatChanged: 'He eats with others again.', decision: 'keep', reason: 'It works.', nextOn: localDate('2026-11-30'),
    };
    const reviews = here.app.get(Reviews);
    expect(await reviews.of(key)).toMatchObject({ held: [], level: null, days: 28, dueOn: '2026-12-14', lateBy: 0 });
    const before = await lastSeq(here);
    expect(await here.app.get(RecordReview).run(key, review)).toEqual({ id: expect.any(String) });
    expect(await actsAfter(here, before)).toEqual(['review.recorded']);
    const after = await reviews.of(key);
    expect(after).toMatchObject({ dueOn: '2026-11-30', held: [{ others: 'His mother', decision: 'keep', enteredByName: 'Maria Núñez' }] });
    expect(after.held[0]?.members.map(({ name }) => name).sort()).toEqual(['Maria Núñez', 'Samuel Okafor']);
    here.clock.moveTo('2026-12-02T16:00:00.000Z');
    expect(await reviews.of(key)).toMatchObject({ lateBy: 2 });
    here.clock.moveTo('2026-11-16T18:00:00.000Z');
  });

  it('says what is wrong with its people and days', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.review.record', caseId);
    const done = await here.app.get(RecordReview).run(key, {
      heldOn: localDate('2026-11-17'), members: [here.district.viewers.naomi.account], others: '', whatChanged: 'x', decision: 'close', reason: 'y', nextOn: localDate('2027-03-01'),
    });
    expect('problems' in done && done.problems.map(({ field }) => field)).toEqual(['heldOn', 'members', 'nextOn']);
  });
});
