import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
let item: string;
const path = (more = ''): string => `/cases/${caseId}/interventions${more}`;
const terms = () => ({ what: 'Check-in and check-out', goal: 'A calm start', details: '', owner: here.district.viewers.zoe.account, startsOn: '2026-11-17', rhythm: 'school-day', reviewOn: '2026-12-01' });

beforeAll(async () => {
  here = await world();
  caseId = await aCase(here, { team: ['maria', 'samuel', 'sofia'] });
  item = await anItem(here, caseId);
});
afterAll(() => here.end());

describe('who may write interventions', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path('/library'), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path('/new'), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'zoe', post: path(), with: { ...terms(), state: 'planned' }, expect: 404, ledger: ['access.refused'] }));
  it('no teacher of the team', () => scenario(here, { as: 'sofia', get: path(`/${item}/state`), expect: 404, ledger: ['access.refused'] }));
});

describe('adding an intervention', () => {
  it('begins with the library', () => scenario(here, { as: 'maria', get: path('/library'), expect: 200, ledger: ['intervention.library.viewed'], shows: ['<h1>Library of interventions</h1>', 'Trusted adult', 'ENV-01', `${path('/new')}?from&#x3D;SUP-01`] }));
  it('takes the words of the library over', () => scenario(here, { as: 'maria', get: path('/new?from=REL-03'), expect: 200, ledger: ['intervention.started'], shows: ['value="Check-in and check-out"', 'name="code" value="REL-03"', 'Every school day'] }));
  it('offers as owners colleagues who can read cases, and nobody who only keeps the machines running', () => scenario(here, { as: 'maria', get: path('/new'), expect: 200, shows: [here.district.viewers.sofia.account, here.district.viewers.irene.account], hides: [here.district.viewers.theo.account] }));
  it('or none, for own words and for codes that are not there', () => scenario(here, { as: 'maria', get: path('/new?from=%3Cb%3E'), expect: 200, shows: ['In your own words'] }));

  it('says what is missing or wrong, and keeps what was typed', async () => {
    await scenario(here, { as: 'maria', post: path(), with: { ...terms(), what: '', rhythm: '', owner: 'nobody', startsOn: '2026-02-30', goal: '<i>calm</i>', state: 'planned' }, expect: 422, ledger: ['form.returned'],
      shows: ['Say what will be done', 'Choose how often', 'Choose an owner from the list', 'Enter the start as a date', '&lt;i&gt;calm&lt;/i&gt;'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...terms(), startsOn: '2026-12-24', state: 'planned' }, expect: 422, shows: ['The review comes before the start'] });
    await scenario(here, { as: 'maria', post: path(), with: { ...terms(), startsOn: '', state: 'active' }, expect: 422, shows: ['Enter the day it began'] });
  });

  it('puts it into the plan', async () => {
    await scenario(here, { as: 'maria', post: path(), with: { ...terms(), code: 'REL-03', state: 'planned' }, expect: 303, location: `/cases/${caseId}/plan`, ledger: ['intervention.added'] });
    await scenario(here, { as: 'samuel', get: `/cases/${caseId}/plan`, expect: 200, shows: ['Check-in and check-out', 'REL-03', 'Zoë Brânză', 'Every school day', 'Dec 1, 2026'] });
  });
});

describe('changing an intervention', () => {
  it('shows it as it stands', () => scenario(here, { as: 'samuel', get: path(`/${item}/terms`), expect: 200, ledger: ['intervention.started'], shows: ['value="Counselor check-in"', 'name="version" value="1"'] }));
  it('is not found for another case', async () => {
    const other = await aCase(here);
    for (const page of ['terms', 'state', 'deliveries']) await scenario(here, { as: 'maria', get: `/cases/${other}/interventions/${item}/${page}`, expect: 404 });
    await scenario(here, { as: 'maria', get: path('/none/terms'), expect: 404 });
  });

  it('saves, and shows both versions to whoever comes second', async () => {
    await scenario(here, { as: 'samuel', post: path(`/${item}/terms`), with: { ...terms(), what: 'Talk with Zoë', version: '1' }, expect: 303, ledger: ['intervention.changed'] });
    await scenario(here, {
      as: 'maria', post: path(`/${item}/terms`), with: { ...terms(), what: 'Talk with the coach', rhythm: 'monthly', version: '1' }, expect: 409, ledger: ['form.returned'],
      shows: ['Samuel Okafor saved this', 'Talk with Zoë', 'Talk with the coach', 'Every month', 'name="version" value="2"'],
    });
    await scenario(here, { as: 'maria', post: path(`/${item}/terms`), with: { ...terms(), owner: '', version: 'one' }, expect: 422, shows: ['Open this page again'] });
  });
});

describe('starting, pausing and ending an intervention', () => {
  it('offers what can follow', () => scenario(here, { as: 'maria', get: path(`/${item}/state`), expect: 200, shows: ['Pause it', 'End it', 'Why does it end?'], hides: ['Plan it'] }));
  it('asks why it ends and what came of it', () => scenario(here, { as: 'maria', post: path(`/${item}/state`), with: { state: 'ended', endReason: '', outcome: '', version: '2' }, expect: 422, shows: ['Choose why it ends', 'Write what came of it'] }));

  it('ends it for good, and tells whoever was too late', async () => {
    await scenario(here, { as: 'maria', post: path(`/${item}/state`), with: { state: 'ended', endReason: 'declined', outcome: 'He asked for another adult.', version: '2' }, expect: 303, ledger: ['intervention.moved'] });
    await scenario(here, { as: 'samuel', post: path(`/${item}/state`), with: { state: 'paused', outcome: 'He is away', version: '2' }, expect: 409, shows: ['Maria Núñez saved this', 'He asked for another adult.', 'He is away', 'It has ended and stays as it was'] });
    await scenario(here, { as: 'samuel', post: path(`/${item}/state`), with: { state: 'active', version: '3' }, expect: 409, shows: ['That step is not possible'] });
    await scenario(here, { as: 'samuel', get: `/cases/${caseId}/plan`, expect: 200, shows: ['<h2>Ended</h2>', 'Declined by the student or family', 'He asked for another adult.'] });
  });
});
