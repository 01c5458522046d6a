import { AddReferral, type NewReferral } from '../../../src/management/commands/add-referral.js';
import { Referrals } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReferral } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('adding a referral', () => {
  it('to an agency takes its name, and begins with a first step', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const before = await lastSeq(here);
    const id = await aReferral(here, caseId, { sent: true });
    expect(await actsAfter(here, before)).toEqual(['referral.added']);
    expect(await here.app.get(Referrals).one(key, id)).toMatchObject({ toWhom: 'Ledgewater Community Mental Health', state: 'sent', consent: 'given', settled: false, hops: [{ state: 'sent', happenedOn: '2026-11-16' }] });
  });

  it('to somebody else keeps the words', async () => {
    const caseId = await aCase(here);
    const id = await aReferral(here, caseId, { agency: null, toWhom: 'Imam Yusuf, by his own wish', consent: 'asked' });
    expect(await here.app.get(Referrals).one(await keyFor(here, 'maria', 'case.referral.change', caseId), id)).toMatchObject({ agency: null, toWhom: 'Imam Yusuf, by his own wish', state: 'consent-pending' });
  });

  it('says what is wrong: consent before sending, people who work here, agencies that are known, a day to come', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const base: NewReferral = { agency: null, toWhom: 'A clinic', purpose: 'Counseling', consent: 'given', owner: key.viewer.account, followUpOn: localDate('2026-11-23'), sent: false };
    const fields = async (changes: Partial<NewReferral>) => {
      const done = await here.app.get(AddReferral).run(key, { ...base, ...changes });
      return 'problems' in done ? done.problems.map(({ field }) => field) : [];
    };
    expect(await fields({ consent: 'not-asked', sent: true })).toEqual(['consent']);
    expect(await fields({ consent: 'not-needed', sent: true })).toEqual([]);
    expect(await fields({ owner: newId() })).toEqual(['owner']);
    expect(await fields({ agency: newId() })).toEqual(['agency']);
    expect(await fields({ followUpOn: localDate('2026-11-15') })).toEqual(['followUpOn']);
  });
});
