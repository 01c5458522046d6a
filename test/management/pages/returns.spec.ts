import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';

let here: Awaited<ReturnType<typeof world>>;
let [older, caseId]: string[] = [];
const path = (id = caseId): string => `/cases/${id}/return`;
const form = (step: string) => ({ step, on: '2026-11-23', note: 'Met with the family & the student.' });
beforeAll(async () => {
  here = await world();
  older = await aCase(here, { subject: 'jordan-ellis' });
  caseId = await aCaseOnThePack(here, 'dandre', ['maria', 'samuel', 'zoe', 'sofia']);
});
afterAll(() => here.end());

it('is for nobody who is not signed in', () => scenario(here, { as: null, get: path(), expect: 303, location: /^\/sign-in/, ledger: [] }));
it.each(['grant', 'anjali'] as const)('is not there for %s', (as) => scenario(here, { as, get: path(), expect: 404, ledger: ['access.refused'] }));
it('is read by a teacher of the team, who records nothing', async () => {
  await scenario(here, { as: 'sofia', get: path(), expect: 200, ledger: ['return.viewed'], shows: ['Not kept out of class'], hides: ['What do you record?'] });
  await scenario(here, { as: 'sofia', post: path(), with: form('held'), expect: 404, ledger: ['access.refused'] });
});
it('says where a protocol does not ask for it', async () => {
  await scenario(here, { as: 'maria', get: path(older), expect: 200, shows: ['No signatures asked for'], hides: ['What do you record?'] });
  await scenario(here, { as: 'maria', post: path(older), with: form('held'), expect: 409 });
});
it('says what is missing, and keeps what was typed', () => scenario(here, { as: 'maria', post: path(), with: { step: '', on: '', note: '<b>x</b>' }, expect: 422, ledger: ['form.returned'], shows: ['Choose what you record', 'Enter the day', '&lt;b&gt;x&lt;/b&gt;'] }));
it('a hold stands loudly until two people have signed', async () => {
  await scenario(here, { as: 'maria', post: path(), with: form('held'), expect: 303, location: path(), ledger: ['return.recorded'] });
  await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Kept out of class: 0 of 2 signatures', 'Met with the family &amp; the student.'] });
  await scenario(here, { as: 'maria', post: path(), with: form('returned'), expect: 422, shows: ['2 different people sign before the student is back in class; 0 of them have'] });
  for (const as of ['maria', 'samuel'] as const) await scenario(here, { as, post: path(), with: form('signed'), expect: 303 });
  await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['Signed: may return to class', 'The student is back in class'] });
  await scenario(here, { as: 'samuel', post: path(), with: form('returned'), expect: 303 });
  await scenario(here, { as: 'maria', get: path(), expect: 200, shows: ['Back in class', 'Which check?'] });
  await scenario(here, { as: 'maria', post: path(), with: form('checked'), expect: 422, shows: ['Choose which check this was'] });
});
