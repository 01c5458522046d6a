import { aCase } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
let maria: string;
const path = (more = ''): string => `/cases/${caseId}/safety/measures${more}`;
const measure = (changes: Record<string, string> = {}) => ({ what: 'Morning check-in', owner: maria, endsOn: '2026-11-20', ...changes });
const last = async () => (await here.reader.one<{ id: string; version: number; state: string; end_reason: string | null }>('SELECT id, version, state, end_reason FROM interim_measure WHERE case_id = ? ORDER BY entered_at DESC', [caseId]))!;

beforeAll(async () => {
  here = await world();
  maria = here.district.viewers.maria.account;
  caseId = await aCase(here, { team: ['maria', 'samuel'] });
});
afterAll(() => here.end());

describe('adding an interim measure', () => {
  it('needs somebody who is signed in', () => scenario(here, { as: null, get: path('/new'), expect: 303, location: /^\/sign-in/ }));
  it('is not for another school', () => scenario(here, { as: 'grant', post: path(), with: measure(), expect: 404, ledger: ['access.refused'] }));
  it('is not for the right role off the team', () => scenario(here, { as: 'zoe', get: path('/new'), expect: 404, ledger: ['access.refused'] }));
  it('asks for what, who and until when', () => scenario(here, { as: 'maria', get: path('/new'), expect: 200, ledger: ['case.measure.started'], shows: ['<h1>Add an interim measure</h1>', 'Anjali Deshmaru'], hides: ['Theo Lindgren-Park'] }));
  it('says what is missing', () => scenario(here, {
    as: 'maria', post: path(), with: measure({ what: ' ', owner: '', endsOn: '2026-11-15' }), expect: 422, ledger: ['form.returned'],
    shows: ['Say what the measure is', 'Choose who looks after this measure', 'That day is over'],
  }));
  it('takes no owner from elsewhere', () => scenario(here, { as: 'maria', post: path(), with: measure({ owner: here.district.viewers.grant.account }), expect: 422, shows: ['Choose who looks after this measure'] }));
  it('keeps it', () => scenario(here, { as: 'maria', post: path(), with: measure(), expect: 303, location: `/cases/${caseId}/safety`, ledger: ['case.measure.added'] }));

  it('keeps it once when a form is sent twice', async () => {
    const { text } = await send(here, 'maria', 'GET', path('/new'));
    const formId = /name="formId" value="([^"]+)"/.exec(text)![1]!;
    await scenario(here, { as: 'maria', post: path(), with: measure({ what: 'Sent twice', formId }), expect: 303, ledger: ['case.measure.added'] });
    await scenario(here, { as: 'maria', post: path(), with: measure({ what: 'Sent twice', formId }), expect: 303, ledger: [] });
    expect(await here.reader.all('SELECT id FROM interim_measure WHERE what = ?', ['Sent twice'])).toHaveLength(1);
  });
});

describe('ending an interim measure', () => {
  it('needs a reason', async () => {
    const { id, version } = await last();
    await scenario(here, { as: 'samuel', get: path(`/${id}/endings`), expect: 200, ledger: ['case.measure.started'], shows: ['<h1>End an interim measure</h1>'] });
    await scenario(here, { as: 'samuel', post: path(`/${id}/endings`), with: { reason: ' ', version: String(version) }, expect: 422, ledger: ['form.returned'], shows: ['Say why the measure ends'] });
  });

  it('keeps both texts when two people end it at once', async () => {
    const { id, version } = await last();
    await scenario(here, { as: 'samuel', post: path(`/${id}/endings`), with: { reason: 'It is part of the plan now', version: String(version) }, expect: 303, ledger: ['case.measure.ended'] });
    await scenario(here, {
      as: 'maria', post: path(`/${id}/endings`), with: { reason: 'The family moved', version: String(version) }, expect: 409, ledger: ['form.returned'],
      shows: ['It is part of the plan now', 'The family moved', 'Samuel Okafor saved this'],
    });
    expect(await last()).toMatchObject({ state: 'ended', end_reason: 'It is part of the plan now' });
    await scenario(here, { as: 'maria', get: `/cases/${caseId}/safety`, expect: 200, shows: ['Ended Nov 16', 'It is part of the plan now'] });
    await scenario(here, { as: 'maria', get: path(`/${id}/endings`), expect: 409, shows: ['ended already'] });
  });

  it('knows no measure of another case', async () => {
    const other = await aCase(here, { team: ['samuel'] });
    await scenario(here, { as: 'samuel', get: `/cases/${other}/safety/measures/${(await last()).id}/endings`, expect: 404 });
  });
});
