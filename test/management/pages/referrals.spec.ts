import { Sessions } from '../../../src/access/queries/sessions.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, cookieOf, forgetCookies, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
let referral: string;
const path = (more = ''): string => `/cases/${caseId}/referrals${more}`;
const fresh = () => ({ agency: here.district.agency('community-mental-health'), toWhom: '', purpose: 'Counseling after school', consent: 'given', owner: here.district.viewers.maria.account, followUpOn: '2026-11-23', then: 'keep' });
const step = () => ({ state: 'acknowledged', consent: 'given', happenedOn: '2026-11-16', byWhom: 'Intake desk', method: 'phone', note: '', owner: here.district.viewers.maria.account, followUpOn: '2026-11-30', version: '2' });

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
});
afterAll(() => here.end());

describe('who sees referrals', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'thandiwe', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', get: path('/new'), expect: 404, ledger: ['access.refused'] }));
  it('the team, with what to do while there is none', () => scenario(here, { as: 'maria', get: path(), expect: 200, ledger: ['referral.listed'], shows: ['<h1>Referrals</h1>', 'Sent is not done', 'No referrals yet', 'Add referral'] }));
  it('a teacher and the district, without a button', async () => {
    for (const as of ['sofia', 'irene']) await scenario(here, { as, get: path(), expect: 200, hides: ['Add referral'] });
    await scenario(here, { as: 'sofia', post: path(), with: fresh(), expect: 404, ledger: ['access.refused'] });
  });
});

describe('adding a referral', () => {
  it('asks eight things, three of them filled in', async () => {
    const answer = await scenario(here, { as: 'maria', get: path('/new'), expect: 200, ledger: ['referral.started'], shows: ['<h1>Add a referral</h1>', 'Ledgewater Community Mental Health', 'Save as sent today', 'value="2026-11-23"', `value="${here.district.viewers.maria.account}" selected`] });
    expect([...answer.text.matchAll(/ name="(\w+)"/g)].map(([, name]) => name).filter((name) => !['formId', 'then', 'q', 'viewport', 'robots'].includes(name!))).toEqual(['agency', 'toWhom', 'purpose', 'consent', 'consent', 'consent', 'consent', 'recordClass', 'recordClass', 'owner', 'followUpOn']);
  });

  it('offers nobody who can read no case as the one who follows up', () => scenario(here, { as: 'maria', get: path('/new'), expect: 200, shows: [here.district.viewers.sofia.account], hides: [here.district.viewers.theo.account] }));

  it('says what is missing and keeps what was typed', async () => {
    await scenario(here, { as: 'maria', post: path(), with: { ...fresh(), agency: '', purpose: '', consent: '', owner: '', followUpOn: 'soon' }, expect: 422, ledger: ['form.returned'],
      shows: ['Choose an agency, or write to whom', 'Write what help is asked for', 'Say where the family’s consent stands', 'Choose who follows up', 'Enter the day of the follow-up'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...fresh(), toWhom: 'A <clinic>' }, expect: 422, shows: ['not both', 'A &lt;clinic&gt;'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...fresh(), consent: 'asked', then: 'sent' }, expect: 422, shows: ['A referral is sent once consent is given'] });
  });

  it('is saved once, however often the button is pressed', async () => {
    const before = await lastSeq(here);
    const formId = here.app.get(Sessions).newFormId((await cookieOf(here, 'maria')).split('=')[1]!);
    const [one, other] = await Promise.all([1, 2].map(() => send(here, 'maria', 'POST', path(), { ...fresh(), formId })));
    expect([one?.status, other?.headers.location]).toEqual([303, one?.headers.location]);
    expect(await actsAfter(here, before)).toEqual(['referral.added']);
    referral = String(one?.headers.location).split('/').at(-1)!;
    await scenario(here, { as: 'samuel', get: path(`/${referral}`), expect: 200, ledger: ['referral.viewed'], shows: ['Draft', 'Counseling after school', '(970) 555-0190', 'Maria Núñez, by Nov 23, 2026'] });
  });
});

describe('following up', () => {
  it('is not found for another case', async () => {
    const other = await aCase(here);
    await scenario(here, { as: 'maria', get: `/cases/${other}/referrals/${referral}`, expect: 404 });
    await scenario(here, { as: 'maria', post: `/cases/${other}/referrals/${referral}/hops`, with: step(), expect: 404 });
  });

  it('takes a step, and says that sent is not done', async () => {
    await scenario(here, { as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), state: 'sent', version: '1' }, expect: 303, ledger: ['referral.moved'] });
    await scenario(here, { as: 'maria', get: path(`/${referral}`), expect: 200, shows: ['Sent is not done.', 'Intake desk · Phone'] });
  });

  it('shows both steps when somebody was first', async () => {
    await scenario(here, { as: 'samuel', post: path(`/${referral}/hops`), with: { ...step(), note: 'They will call the mother.' }, expect: 303 });
    await scenario(here, {
      as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), state: 'waitlisted', note: 'Six weeks, they say.' }, expect: 409, ledger: ['form.returned'],
      shows: ['Samuel Okafor saved this', 'They will call the mother.', 'Six weeks, they say.', 'name="version" value="3"'],
    });
  });

  it('says what is missing, keeps what was typed, and refuses what cannot follow', async () => {
    await scenario(here, { as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), version: '3', byWhom: '', happenedOn: '2026-11-20', state: 'scheduled', followUpOn: '' }, expect: 422, shows: ['Write who said or did this'] });
    await scenario(here, { as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), version: '3', happenedOn: '2026-11-20', state: 'scheduled', followUpOn: '' }, expect: 422, shows: ['That day has not come yet', 'Enter the day of the next follow-up'] });
    await scenario(here, { as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), version: '3', state: 'completed' }, expect: 409, shows: ['That step is not possible'] });
  });

  it('is loud when the day has passed', async () => {
    here.clock.moveTo('2026-12-02T16:00:00.000Z');
    forgetCookies(here);
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Acknowledged, follow-up overdue', '2 days late'] });
    await scenario(here, { as: 'maria', get: path(`/${referral}`), expect: 200, shows: ['The follow-up was due Nov 30, 2026'] });
  });

  it('takes a refusal as information and sends the team back to the plan', async () => {
    await scenario(here, { as: 'maria', post: path(`/${referral}/hops`), with: { ...step(), version: '3', state: 'declined-by-family', followUpOn: '', note: '“We go to our own doctor.”' }, expect: 303 });
    await scenario(here, { as: 'maria', get: path(`/${referral}`), expect: 200, shows: ['not a mark against anybody', 'We go to our own doctor.'], hides: ['What happened next?', 'overdue'] });
  });
});
