import { Sessions } from '../../../src/access/queries/sessions.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, cookieOf, forgetCookies, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
const path = (more = ''): string => `/cases/${caseId}/reviews${more}`;
const review = () => ({
  heldOn: '2026-11-16', members: [here.district.viewers.maria.account, here.district.viewers.samuel.account], others: 'His mother', whatChanged: 'He eats with others again.', decision: 'change', reason: 'The check-in can be weekly now.', nextOn: '2026-11-30',
});

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
});
afterAll(() => here.end());

describe('who sees reviews', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', get: path('/new'), expect: 404, ledger: ['access.refused'] }));
  it('the team, with the day by which the first one is due', () =>
    scenario(here, { as: 'maria', get: path(), expect: 200, ledger: ['review.listed'], shows: ['<h1>Reviews</h1>', 'Monday, December 14, 2026', 'every 28 days while no level of concern is set', 'No review yet', 'Record a review'] }));
  it('a teacher and the district, without a button', async () => {
    for (const as of ['sofia', 'irene']) await scenario(here, { as, get: path(), expect: 200, hides: ['Record a review'] });
    await scenario(here, { as: 'sofia', post: path(), with: review(), expect: 404, ledger: ['access.refused'] });
  });
});

describe('recording a review', () => {
  it('offers the people of the team', () => scenario(here, { as: 'maria', get: path('/new'), expect: 200, ledger: ['review.started'], shows: ['Samuel Okafor', 'Sofia Castellane', 'value="2026-12-14"'], hides: ['Zoë Brânză'] }));

  it('says what is missing or wrong, and keeps what was typed', async () => {
    await scenario(here, { as: 'maria', post: path(), with: { heldOn: '', members: [], whatChanged: '<em>new</em>', decision: '', reason: ' ', nextOn: '' }, expect: 422, ledger: ['form.returned'],
      shows: ['Enter the day on which the review was held', 'Choose who of the team took part', 'Choose what the team decided', 'Write why the team decided this', '&lt;em&gt;new&lt;/em&gt;'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...review(), nextOn: '2027-02-01' }, expect: 422, shows: ['due within 28 days'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...review(), members: [here.district.viewers.zoe.account] }, expect: 422, shows: ['Choose from the people on this team'] });
  });

  it('keeps it once, however often the button is pressed', async () => {
    const before = await lastSeq(here);
    const formId = here.app.get(Sessions).newFormId((await cookieOf(here, 'maria')).split('=')[1]!);
    expect((await Promise.all([1, 2].map(() => send(here, 'maria', 'POST', path(), { ...review(), formId })))).map(({ status }) => status)).toEqual([303, 303]);
    expect(await actsAfter(here, before)).toEqual(['review.recorded']);
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Nov 16, 2026: Change the plan', 'His mother', 'He eats with others again.', 'Monday, November 30, 2026'] });
  });

  it('is loud when the next one is late', async () => {
    here.clock.moveTo('2026-12-03T16:00:00.000Z');
    forgetCookies(here);
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Overdue, 3 days late'] });
  });
});
