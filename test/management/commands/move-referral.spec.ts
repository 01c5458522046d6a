import { MoveReferral, type ReferralMove } from '../../../src/management/commands/move-referral.js';
import { Referrals } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReferral } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const step = (version: number, state: ReferralMove['state'], changes: Partial<ReferralMove> = {}): ReferralMove => ({
  version, state, consent: 'given', happenedOn: localDate('2026-11-16'), byWhom: 'Intake desk', method: 'phone', note: '', owner: here.district.viewers.zoe.account, followUpOn: localDate('2026-11-30'), ...changes,
});

describe('following up a referral', () => {
  it('appends every step and hands it on', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const id = await aReferral(here, caseId);
    const move = here.app.get(MoveReferral);
    const before = await lastSeq(here);
    expect(await move.run(key, id, step(1, 'sent'))).toEqual({ id });
    expect(await move.run(key, id, step(2, 'scheduled', { note: 'Dec 2, 3 PM' }))).toEqual({ id });
    expect(await move.run(key, id, step(3, 'no-show'))).toEqual({ id });
    expect(await move.run(key, id, step(4, 'declined-by-family', { note: '“Not now.”', followUpOn: null }))).toEqual({ id });
    expect(await actsAfter(here, before)).toEqual(Array.from({ length: 4 }, () => 'referral.moved'));
    const referral = await here.app.get(Referrals).one(key, id);
    expect(referral).toMatchObject({ state: 'declined-by-family', settled: true, ownerName: 'Zoë Brânză' });
    expect(referral?.hops.map(({ state, note }) => [state, note])).toEqual([['draft', ''], ['sent', ''], ['scheduled', 'Dec 2, 3 PM'], ['no-show', ''], ['declined-by-family', '“Not now.”']]);
  });

  it('records a refusal of consent as what it is', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const id = await aReferral(here, caseId, { consent: 'asked' });
    await here.app.get(MoveReferral).run(key, id, step(1, 'consent-refused', { consent: 'asked', followUpOn: null }));
    expect(await here.app.get(Referrals).one(key, id)).toMatchObject({ consent: 'refused', settled: true, lateBy: 0 });
  });

  it('refuses moves that the table does not have, knows whoever was first, and keeps to its case', async () => {
    const [caseId, other] = [await aCase(here), await aCase(here)];
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const id = await aReferral(here, caseId);
    const move = here.app.get(MoveReferral);
    await expect(move.run(key, id, step(1, 'completed'))).rejects.toThrow('not possible from where');
    expect(await move.run(key, id, step(1, 'sent', { consent: 'not-asked' }))).toMatchObject({ problems: [{ field: 'consent' }] });
    const both = await Promise.all([move.run(key, id, step(1, 'sent')), move.run(key, id, step(1, 'cancelled'))]);
    expect(both).toEqual(expect.arrayContaining([{ id }, { stale: true }])); // either may be the first
    await expect(move.run(await keyFor(here, 'maria', 'case.referral.change', other), id, step(2, 'acknowledged'))).rejects.toThrow('not in this case');
  });
});
