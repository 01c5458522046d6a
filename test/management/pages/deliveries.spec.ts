import { Sessions } from '../../../src/access/queries/sessions.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, cookieOf, lastSeq, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
let item: string;
const path = (): string => `/cases/${caseId}/interventions/${item}/deliveries`;
const line = () => ({ delivered: 'yes', what: 'Ten minutes in the library.', byId: here.district.viewers.sofia.account, byWhom: '', happenedPrecision: 'exact', happenedDate: '2026-11-16', happenedTime: '08:15', corrects: '' });

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
  item = await anItem(here, caseId);
});
afterAll(() => here.end());

describe('who sees and logs deliveries', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', post: path(), with: line(), expect: 404, ledger: ['access.refused'] }));
  it('the district only reads', async () => {
    await scenario(here, { as: 'irene', get: path(), expect: 200, ledger: ['delivery.log.viewed'], shows: ['Nothing logged yet'], hides: ['Log a delivery'] });
    await scenario(here, { as: 'irene', post: path(), with: line(), expect: 404 });
  });
  it('a teacher of the team', () => scenario(here, { as: 'sofia', get: path(), expect: 200, shows: ['<h1>Deliveries</h1>', 'Log a delivery', 'Every week; Maria Núñez makes sure of it.'] }));
});

describe('the log', () => {
  it('says what is missing and keeps what was typed', async () => {
    await scenario(here, { as: 'sofia', post: path(), with: { ...line(), delivered: '', what: '', byId: '', happenedDate: '2026-12-01' }, expect: 422, ledger: ['form.returned'],
      shows: ['Say whether it happened', 'Write what was done, or why it did not happen', 'Choose a colleague, or write who it was', 'That day has not come yet'] });
    await scenario(here, { as: 'sofia', post: path(), with: { ...line(), happenedDate: '2026-11-01', what: '<u>kept</u>' }, expect: 422, shows: ['The case was not open yet', '&lt;u&gt;kept&lt;/u&gt;'] });
  });

  it('takes a line once, however often the button is pressed', async () => {
    const before = await lastSeq(here);
    const formId = here.app.get(Sessions).newFormId((await cookieOf(here, 'sofia')).split('=')[1]!);
    expect((await Promise.all([1, 2, 3].map(() => send(here, 'sofia', 'POST', path(), { ...line(), formId })))).map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await actsAfter(here, before)).toEqual(['delivery.logged']);
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['It happened', 'Ten minutes in the library.', 'Sofia Castellane', 'Nov 16, 2026, 8:15 AM', 'Entered by Sofia Castellane'] });
  });

  it('takes "did not happen" with its reason, and people who do not work here', async () => {
    await scenario(here, { as: 'maria', post: path(), with: { ...line(), delivered: 'no', what: 'He was absent.', byWhom: 'Coach Bo', happenedPrecision: 'about' }, expect: 303, ledger: ['delivery.logged'] });
    await scenario(here, { as: 'samuel', get: `/cases/${caseId}/plan`, expect: 200, shows: ['Delivered once, last Nov 16, 2026; did not happen once'] });
  });

  it('names as who did it only people who can be on a plan: of this school, of the district or on the team', async () => {
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['>Zoë', '>Sofia Castellane'], hides: ['>Theo', '>Grant Hollisfield', '>Osvaldo'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...line(), byId: here.district.viewers.theo.account }, expect: 422, ledger: ['form.returned'], shows: ['Choose somebody of the list'] });
  });

  it('is corrected by a new line that names the old one', async () => {
    const corrects = /corrects&#x3D;([a-z2-7]{26})/.exec((await send(here, 'maria', 'GET', path())).text)![1]!;
    await scenario(here, { as: 'maria', get: `${path()}?corrects=${corrects}`, expect: 200, shows: ['Correct a line of the log', 'He was absent.', `name="corrects" value="${corrects}"`] });
    await scenario(here, { as: 'maria', post: path(), with: { ...line(), corrects, what: 'He was at the dentist.' }, expect: 303, ledger: ['delivery.corrected'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['This line was corrected.', 'He was at the dentist.', 'He was absent.'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...line(), corrects }, expect: 409, shows: ['corrected already'] });
  });

  it('waits while the intervention has not started', async () => {
    item = await anItem(here, caseId, { state: 'planned' });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Not started yet', 'Start it'], hides: ['Log a delivery'] });
    await scenario(here, { as: 'maria', post: path(), with: line(), expect: 409, shows: ['has not started'] });
  });
});
