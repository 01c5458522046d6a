import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack, aRifle } from '../a-weapon.js';

let here: Awaited<ReturnType<typeof world>>;
let caseId: string;
const path = (more = ''): string => `/cases/${caseId}/tasks${more}`;
const form = (more = '/new') => path(`/task-means-safety/records${more}`);
const done = { step: 'done', byWhom: 'His father', on: '2026-11-23', how: 'Locked in the safe; the key is at work.' };

beforeAll(async () => {
  here = await world();
  caseId = await aCaseOnThePack(here);
  await aRifle(here, caseId);
});
afterAll(() => here.end());

describe('who sees the tasks of a protocol', () => {
  it('nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
  it('nobody of another school', () => scenario(here, { as: 'grant', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('nobody with the right role who is not on the team', () => scenario(here, { as: 'anjali', get: path(), expect: 404, ledger: ['access.refused'] }));
  it('the team, with what is open and where it comes from', () =>
    scenario(here, { as: 'maria', get: path(), expect: 200, ledger: ['task.listed'], shows: ['<h1>Tasks</h1>', '1 task is still open', 'Put weapons out of reach', 'Policy of the invented demonstration district (unverified)', 'Record what was done'] }));
  it('the district, without a button', () => scenario(here, { as: 'irene', get: path(), expect: 200, hides: ['Record what was done'] }));
  it('a case without any says so', async () => {
    const other = await aCase(here, { subject: 'jordan-ellis' });
    await scenario(here, { as: 'maria', get: `/cases/${other}/tasks`, expect: 200, shows: ['No tasks now'] });
    await scenario(here, { as: 'maria', get: `/cases/${other}/tasks/task-nothing/records/new`, expect: 404 });
    await scenario(here, { as: 'maria', get: `/cases/${other}/tasks/task-target-support/records/new`, expect: 409, shows: ['There is nothing to record about this task now.'] });
  });
});

describe('recording a task', () => {
  it('asks what was done, by whom, when and how', () => scenario(here, { as: 'maria', get: form(), expect: 200, ledger: ['task.started'], shows: ['Put weapons out of reach', 'Who did it?'], hides: ['Not needed here'] }));
  it('says what is missing or wrong, and keeps what was typed', async () => {
    await scenario(here, { as: 'maria', post: form(''), with: { step: '', byWhom: ' ', on: '', how: '<em>so</em>' }, expect: 422, ledger: ['form.returned'], shows: ['Choose what you record', 'Write who did this', 'Enter the day on which it was done', '&lt;em&gt;so&lt;/em&gt;'] });
    await scenario(here, { as: 'maria', post: form(''), with: { ...done, on: '2027-01-01' }, expect: 422, shows: ['That day has not come yet'] });
    await scenario(here, { as: 'maria', post: form(''), with: { ...done, step: 'checked' }, expect: 422, shows: ['Choose one of the answers'] });
  });
  it('keeps it, and asks somebody else for the check', async () => {
    await scenario(here, { as: 'maria', post: form(''), with: done, expect: 303, location: path(), ledger: ['task.recorded'] });
    await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Done, to be checked', 'Locked in the safe; the key is at work.', 'Record the check'] });
    const check = { ...done, step: 'checked', byWhom: 'Officer Whitcomb', how: 'Seen on a visit.' };
    await scenario(here, { as: 'maria', post: form(''), with: check, expect: 422, shows: ['Somebody else records the check'] });
    await scenario(here, { as: 'samuel', post: form(''), with: check, expect: 303, ledger: ['task.recorded'] });
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Settled', 'Seen on a visit.'], hides: ['still open', 'Record the check'] });
    await scenario(here, { as: 'samuel', get: form(), expect: 409, shows: ['There is nothing to record about this task now.'] });
  });
});
