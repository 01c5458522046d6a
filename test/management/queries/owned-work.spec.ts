import { AddReferral, LogDelivery, OwnedWork } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReferral, anItem, end } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const ownedBy = async (who: 'maria' | 'zoe' | 'sofia' | 'irene') => (await here.app.get(OwnedWork).of(here.district.viewers[who], 25)).map(({ what, dueOn, href }) => [what, dueOn, href]);

describe('what interventions and referrals ask of their owner', () => {
  it('is the next delivery, the review and the follow-up, the earliest first, and goes away as each is done', async () => {
    const caseId = await aCase(here, { team: ['maria', 'samuel', 'zoe'] });
    const zoe = here.district.viewers.zoe.account;
    const item = await anItem(here, caseId, { owner: zoe });
    const referral = await aReferral(here, caseId, { owner: zoe });
    const [deliver, review, follow] = [`/cases/${caseId}/interventions/${item}/deliveries`, `/cases/${caseId}/plan#item-${item}`, `/cases/${caseId}/referrals/${referral}`];
    expect(await ownedBy('zoe')).toEqual([
      ['Deliver: Counselor check-in', '2026-11-23', deliver], ['Follow up the referral to Ledgewater Community Mental Health', '2026-11-23', follow], ['Review: Counselor check-in', '2026-12-07', review],
    ]);
    expect(await ownedBy('maria')).toEqual([]);
    await here.app.get(LogDelivery).run(await keyFor(here, 'zoe', 'case.delivery.log', caseId), item, {
      delivered: true, byId: zoe, byWhom: '', what: 'Half an hour.', happened: { precision: 'exact', date: localDate('2026-11-16'), time: null, zone: 'America/Denver' }, corrects: null,
    });
    here.clock.moveTo('2026-11-25T16:00:00.000Z');
    expect((await ownedBy('zoe'))[0]).toEqual(['Deliver: Counselor check-in', '2026-11-23', deliver]);
    here.clock.moveTo('2026-11-16T19:00:00.000Z');
    await end(here, caseId, item);
    expect((await ownedBy('zoe')).map(([what]) => what)).toEqual(['Follow up the referral to Ledgewater Community Mental Health']);
  });

  it('says to an owner who may not read the case only whom to ask', async () => {
    const caseId = await aCase(here, { subject: 'jon-whitlock' });
    await anItem(here, caseId, { owner: here.district.viewers.sofia.account, what: 'Mentor in the robotics club', state: 'planned' });
    const owned = await here.app.get(OwnedWork).of(here.district.viewers.sofia, 25);
    expect(owned).toEqual([
      { what: 'Start an intervention that you own', of: expect.stringMatching(/Ask Maria Núñez, case manager/) as string, href: null, dueOn: '2026-11-16' },
      { what: 'Review an intervention that you own', of: expect.stringMatching(/not on the team/) as string, href: null, dueOn: '2026-12-07' },
    ]);
    expect(JSON.stringify(owned)).not.toMatch(/Whitlock|robotics|2026-27-/);
  });

  it('is nothing for somebody who can read no case: no machine administrator owns a part of one', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const theo = here.district.viewers.theo.account;
    await expect(anItem(here, caseId, { owner: theo })).rejects.toThrow('Choose somebody who works at this school now');
    expect(await here.app.get(AddReferral).run(key, { agency: null, toWhom: 'A clinic', purpose: 'Help', consent: 'given', owner: theo, followUpOn: localDate('2026-11-20'), sent: false }))
      .toEqual({ problems: [{ field: 'owner', text: 'Choose somebody who works at this school now' }] });
  });

  it('takes as many statements for thirty interventions as for one', async () => {
    const caseId = await aCase(here);
    const count = async () => { const before = here.reader.statements; await here.app.get(OwnedWork).of(here.district.viewers.maria, 25); return here.reader.statements - before; };
    await anItem(here, caseId);
    const one = await count();
    for (let n = 0; n < 30; n += 1) await anItem(here, caseId, { what: `Check-in ${n}` });
    expect(await count()).toBe(one);
    expect(await here.app.get(OwnedWork).of(here.district.viewers.maria, 25)).toHaveLength(25);
  });
});
